/** Published figures the examples quote. Each is a benchmark to replace by figures of one's own, never an effect size. */
export const sources = {
  rage: 'CCMC and W. P. Carey School, National Customer Rage Survey, 2023',
  goodman: 'Goodman (TARP), Basic Facts on Customer Complaint Behavior, Competitive Advantage, 1999',
  sqmDefection: 'SQM Group, Call Centers are the Last Line of Defense, 19 April 2022',
  sqmResolution: 'SQM Group, Call Center Customer Experience Research (first-call resolution 70 %)',
  corporationTax: 'HM Revenue & Customs, main rate of corporation tax from 1 April 2023',
} as const;
