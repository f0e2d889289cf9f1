import { bounds } from '../../core/validate';
import { cells, list, number, optional } from '../parameters';
import { signature } from '../signature';
import { BLANKS_OF_COHORTS } from './fit-conventions';
import { CRITERIA } from './model-compare';

export const CURVE_COMPARE = signature({
  id: 'CURVE_COMPARE',
  family: 'Retention curves',
  parameters: {
    survivors: cells(),
    customers: optional(list(bounds.positive), 'the survivors are customers, not shares'),
    held_out: optional(number({ min: 1, max: 100, integer: true }), 'no holdout error'),
  },
  result: 'curve, parameters, log-likelihood, AIC, BIC, mean error of the share left in the periods held out, best by; then notes',
  shape: 'table',
  formula: 'AIC = 2k - 2 ln L, BIC = k ln n - 2 ln L, n customers',
  conventions: [
    'Constant churn is what a case takes a segment to have: where a curve is clearly better, churn falls with tenure and constant retention understates loyal customers.',
    'Smaller AIC and BIC are better; differences below 2 decide nothing.',
    BLANKS_OF_COHORTS,
    'In the case: where constant churn is not the best curve, give the segment a retention by year of tenure: the parameters or the rates of SBG_FIT or BDW_FIT.',
  ],
  source: CRITERIA,
  example: [[[1000, 869, 743, 653, 593, 551, 517, 491]], null, 3],
});
