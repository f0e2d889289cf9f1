import { leverWords } from '../../model/document/lever-vocabulary';
import type { BusinessCase, CostKind } from '../../model/document/types';
import type { StepId } from './steps';

/*
 * What is meant by what the form asks, for somebody who has to find the number: in the words of a marketer. It comes with the
 * form, behind the first screen; test/taskpane/help.test.ts holds that every estimate has its own.
 */

/** What to gather for a step, and what the model does with it. */
export const STEP_HELP: Readonly<Record<StepId, string>> = {
  business:
    'Say what is to be decided and over how many years it is looked at: no longer than the programme can be expected to work. Ask finance which discount and tax rate they use, so that this case can stand beside others.',
  customers:
    'Two or three segments are enough: part customers where margin or retention differ, such as by product or contract. The numbers are those without the programme. Finance has the margin; the customer base has the counts, and survivors under From data give the retention.',
  changes:
    'Add one change for each thing that customers will do differently, with the size you expect once it works. Attribution takes off what would have happened anyway. A pilot with a control group, under From data, is the strongest source for both; without one, take a low that you would bet on.',
  costs:
    'Include people’s time, systems, media and running costs, also those that another budget pays. What is spent with or without the programme is no cost of it, and neither is what has been spent already.',
  inaction:
    'A case is compared with what happens without it, not with today. Ask service, legal and brand for the numbers they keep anyway, and add only what applies. Growing churn makes every customer who stays worth more; penalties and claims count where a change avoids them.',
};

/** By paths of the document, without the numbers of entries. */
const FIELD_HELP: Readonly<Record<string, string>> = {
  'timeline.periods':
    'How many of these periods are looked at. What comes later counts for nothing, so that a long horizon needs a good reason.',
  'timeline.timing': 'When in its period cash is taken to come and go: at the end is the more cautious.',
  effort: '100 % is the plan. Effects follow by their answers to spending, costs where they grow with effort.',
  delay: 'Moves every change and every cost later, and leaves the end of the horizon where it is: what a late start costs.',
  discountRate:
    'What money costs here: cash a year later counts for so much less. Ask finance for the rate used for projects of this risk.',
  taxRate: 'Taken off what the programme earns and given back on what it costs. Leave it at 0 to decide before tax.',
  overlapHaircut: 'Taken off all benefits, because changes that work on the same customers count some of them twice.',
  reinvestRate: 'What money that comes back early earns until the end: it enters the modified internal rate of return only.',
  costInflation: 'By how much running costs rise each year: wages and licences rarely stay as they are.',
  'riskAdjustment.high': 'Taken off benefits and added to costs whose owner is sure of them: for the risk-adjusted figures only.',
  'riskAdjustment.medium': 'Taken off benefits and added to costs whose owner is fairly sure of them: for the risk-adjusted figures only.',
  'riskAdjustment.low': 'Taken off benefits and added to costs of which nobody is sure: for the risk-adjusted figures only.',
  'segments.customers': 'How many customers there are on the first day, whether or not the programme comes.',
  'segments.margin': 'What a customer brings a year after the costs that go away with them. Not revenue, and not profit after overheads.',
  'segments.retention':
    'Of 100 customers, how many are still there a year later, without the programme. Survivors under From data give it.',
  'segments.growth': 'By how much a customer’s margin grows each year that they stay, without the programme.',
  'segments.newCustomers': 'Customers who join each year anyway. They leave and stay like the others.',
  'segments.acquisitionCost':
    'What it costs to win one customer: paid for everybody who joins, and for those whom a change wins, but for referrals.',
  'levers.attribution':
    'How much of the change is the programme’s doing and would not have come without it. A pilot with a control group measures it.',
  'levers.decay':
    'How much of the effect is lost each year once it is complete, because novelty wears off or rivals follow. 0 if it lasts.',
  'inaction.complaints.incidence':
    'How many problems a customer has a year, told or not. Surveys find several times as many as complaint logs.',
  'inaction.complaints.complaintRate': 'Of 100 problems, how many you are told of.',
  'inaction.complaints.satisfied': 'Of 100 complaints, how many end with a customer who is satisfied.',
  'inaction.complaints.lossSilent': 'Of 100 who have a problem and say nothing, how many leave because of it.',
  'inaction.complaints.lossSatisfied': 'Of 100 whose complaint was settled to their satisfaction, how many leave nevertheless.',
  'inaction.complaints.lossUnsatisfied': 'Of 100 whose complaint was not settled to their satisfaction, how many leave because of it.',
  'inaction.wordOfMouth.tellSilent': 'Of 100 who have a problem and do not complain, how many tell others about it.',
  'inaction.wordOfMouth.tellUnsatisfied': 'Of 100 who complained and were not satisfied, how many tell others about it.',
  'inaction.wordOfMouth.peopleTold': 'How many people each of them tells.',
  'inaction.wordOfMouth.deterred': 'Of 100 people told, how many would have become customers and now do not.',
  'inaction.serviceLevels.classes.contracts': 'How many contracts hold this promise.',
  'inaction.serviceLevels.classes.probability': 'Of 100 such contracts, how many see the promise broken in a year.',
  'inaction.serviceLevels.classes.credit': 'What a breach costs under the contract, before its cap.',
  'inaction.serviceLevels.classes.cap': 'The most that a contract lets you pay for a breach: the lower of credit and cap counts.',
  'inaction.litigation.claims': 'How many claims are brought against you in a year.',
  'inaction.litigation.settled': 'Of 100 claims, how many are settled without a judgment.',
  'inaction.litigation.settlement': 'What a settlement costs, with your own lawyers.',
  'inaction.litigation.lost': 'Of 100 claims that are not settled, how many are lost.',
  'inaction.litigation.award': 'What is paid when a claim is lost.',
  'inaction.litigation.defence': 'What a claim that is not settled costs to defend, won or lost.',
  'inaction.brand.revenue': 'What is sold under the brand in a year.',
  'inaction.brand.royalty': 'What a licence of such a brand would cost, as a share of revenue.',
  'inaction.brand.erosion': 'How much of that revenue fades each year if nothing is done. Shown beside the result, never in it.',
  'segments.tenure.years.customers': 'How today’s customers spread over the years that they have been there. Only the proportions count.',
  'segments.tenure.years.retention': 'Of 100 customers in this year of being one, how many reach the next, without the programme.',
  'segments.tenure.alpha':
    'With beta, how likely customers leave and how much they differ in that: alpha / (alpha + beta) leave in the first year. A fit under From data gives both.',
  'segments.tenure.beta':
    'With alpha, how likely customers leave and how much they differ in that: the larger both are, the more alike they are.',
  'segments.tenure.gamma':
    'With delta, how likely customers leave and how much they differ in that: gamma / (gamma + delta) leave in the first year. A fit under From data gives all three.',
  'segments.tenure.delta':
    'With gamma, how likely customers leave and how much they differ in that: the larger both are, the more alike they are.',
  'segments.tenure.c':
    'How a customer’s own risk of leaving changes with tenure: above 1 it rises, below 1 it falls, at 1 the curve is the shifted beta-geometric.',
  'levers.start': 'Months from the start of the case until the first customer notices anything.',
  'levers.ramp': 'Months more until the whole effect is there; until then it grows evenly.',
  'levers.segments': 'The segments whose customers it reaches. In the others nothing changes.',
  'levers.response':
    'Two more answers, besides nothing for nothing and the effect as planned: what half as much again would bring, and what no budget could exceed. A curve through them says where more money stops paying.',
  'costs.ramp': 'Months until it is spent in full; until then it grows evenly.',
  'costs.scales': 'At twice the effort it is twice as much. Leave it off for what is paid in full at any effort, such as a system.',
  'costs.levers': 'The changes it is spent for: each of them is then appraised against the costs it needs.',
  'inaction.drift':
    'How much faster customers leave each year if nothing is done: 10 % turns churn of 20 % into 22 % a year later. It moves the result.',
};

const COST_HELP: Readonly<Record<CostKind, string>> = {
  oneOff: 'What is paid once to set the programme up: projects, systems, training.',
  recurring: 'What the programme costs each year as long as it runs: people, licences, media.',
  perCustomer: 'What the programme costs each year for every customer that is there.',
};

/**
 * What is meant by the field at a path; undefined where its label says it all.
 *
 * @param document the case, whose levers and costs are of different kinds
 */
export function helpOf(path: string, { levers, costs }: Pick<BusinessCase, 'levers' | 'costs'>): string | undefined {
  const [, list, index, key] = /^(levers|costs)\[(\d+)\]\.(size|amount)$/.exec(path) ?? [];
  if (key === 'size') return leverWords(levers[Number(index)]!.kind).sentence;
  if (key === 'amount' && list === 'costs') return COST_HELP[costs[Number(index)]!.kind];
  return FIELD_HELP[path.replace(/\[\d+\]/g, '')];
}
