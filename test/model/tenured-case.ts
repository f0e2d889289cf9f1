import { withNumbers, type BusinessCase, type Tenure } from '../../src/model/document';
import { estimate, sampleCase } from './sample-case';

/** Counts of today's customers by year of tenure. */
const counted = (...customers: readonly number[]) => customers.map((count) => ({ customers: estimate(count, count * 0.9, count * 1.1) }));

/** A fitted curve, with the parameters of Fader & Hardie's Regular customers. */
export const fitted: Tenure = {
  curve: 'shifted-beta-geometric',
  alpha: estimate(0.704, 0.65, 0.76),
  beta: estimate(1.182, 1.05, 1.3),
  years: counted(900, 500, 400, 300, 700),
};

/** The other curve, as BDW_FIT finds it for Fader & Hardie's High End customers. */
const weibull: Tenure = {
  curve: 'beta-discrete-weibull',
  gamma: estimate(0.214, 0.15, 0.311),
  delta: estimate(1.427, 1.01, 2.03),
  c: estimate(1.724, 1.38, 2.16),
  years: counted(900, 500, 400, 300, 700),
};

/** Year by year, as a cohort table shows it. */
export const table: Tenure = {
  curve: 'table',
  years: [0.7, 0.82, 0.9].map((kept, before) => ({
    customers: estimate(30 - 5 * before),
    retention: estimate(kept, kept - 0.03, kept + 0.02),
  })),
};

/** The sample case with two segments whose retention depends on tenure. */
export const tenuredCase: BusinessCase = withNumbers<BusinessCase>({
  ...sampleCase,
  segments: sampleCase.segments.map((segment, index) => ({ ...segment, tenure: index === 0 ? fitted : table })),
});

/** The sample case with two segments of either curve. */
export const curvedCase: BusinessCase = withNumbers<BusinessCase>({
  ...sampleCase,
  segments: sampleCase.segments.map((segment, index) => ({ ...segment, tenure: index === 0 ? weibull : fitted })),
});
