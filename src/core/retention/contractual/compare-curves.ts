import { type Criteria, informationCriteria } from '../../numerics/information-criteria';
import { runToEnd } from '../../numerics/objective';
import { DomainError } from '../../errors';
import { betaDiscreteWeibull } from './beta-discrete-weibull';
import { type ChurnCounts, churnCounts, type Survivors } from './cohorts';
import { shiftedBetaGeometric } from './shifted-beta-geometric';
import { survival, type SurvivalModel } from './survival-model';

const TOO_MANY = 'customers: there are so many that their likelihood is too large for a number: check how many began.';

/** One retention curve on the data, or the reason why it could not be fitted. */
export type CurveResult =
  | ({
      readonly model: string;
      readonly parameters: number;
      readonly logLikelihood: number;
      /** Mean absolute error of the share that is left, over the periods held out; NaN without any. */
      readonly holdoutError: number;
    } & Criteria)
  | { readonly model: string; readonly reason: string };

/** A curve fitted to counts: its log-likelihood and the share that is left after t periods. */
interface FittedCurve {
  readonly logLikelihood: number;
  survival(t: number): number;
}

interface Curve {
  readonly name: string;
  readonly parameters: number;
  fit(counts: ChurnCounts): FittedCurve;
}

/** The same churn rate for everybody and ever: lost customers over customer periods at risk. */
const constantChurn: Curve = {
  name: 'constant churn',
  parameters: 1,
  fit({ lost, kept, periods }) {
    let [left, exposure] = [0, 0];
    for (let t = 1; t <= periods; t += 1) {
      left += lost[t]!;
      exposure += t * (lost[t]! + kept[t]!);
    }
    const churn = left / exposure;
    const stays = exposure - left;
    return {
      logLikelihood: left * Math.log(churn) + (stays > 0 ? stays * Math.log1p(-churn) : 0),
      survival: (t) => (1 - churn) ** t,
    };
  },
};

const ofModel = (model: SurvivalModel): Curve => ({
  name: model.name,
  parameters: model.parameters.length,
  fit(counts) {
    const { logLikelihood, estimates } = runToEnd(model.fitSteps(counts));
    return { logLikelihood, survival: (t) => survival(model, estimates, t) };
  },
});

/** A retention table of which each cohort's last periods are held out. */
export interface CurveHoldout {
  readonly cohorts: readonly Survivors[];
  /** Size of each cohort at the start, if the survivors are shares. */
  readonly customers: readonly number[] | undefined;
  readonly heldOut: number;
}

const CURVES: readonly Curve[] = [constantChurn, ofModel(shiftedBetaGeometric), ofModel(betaDiscreteWeibull)];

/**
 * Fits constant churn, shifted beta-geometric and beta-discrete-Weibull to the same customers.
 *
 * @param holdout the last periods of each cohort are foretold by a fit to the ones before, for the holdout error
 */
export function compareCurves(counts: ChurnCounts, holdout?: CurveHoldout): CurveResult[] {
  return CURVES.map((curve) => {
    try {
      needPeriods(counts, curve);
      const { logLikelihood } = curve.fit(counts);
      // So many customers that their number times the longest of their periods is no number any more.
      if (!Number.isFinite(logLikelihood)) throw DomainError.of('domain', 'customers', TOO_MANY);
      return {
        model: curve.name,
        parameters: curve.parameters,
        logLikelihood,
        holdoutError: holdout ? holdoutError(curve, holdout) : NaN,
        ...informationCriteria(logLikelihood, curve.parameters, counts.customers),
      };
    } catch (error) {
      if (error instanceof DomainError) return { model: curve.name, reason: error.message };
      throw error;
    }
  });
}

function needPeriods(counts: ChurnCounts, curve: Curve): void {
  if (counts.periods >= curve.parameters) return;
  throw DomainError.of(
    'noAnswer',
    'survivors',
    `survivors: ${curve.parameters} parameters need at least ${curve.parameters} periods after the start, but found ${counts.periods}.`,
  );
}

function holdoutError(curve: Curve, { cohorts, customers, heldOut }: CurveHoldout): number {
  const earlier = churnCounts(
    cohorts.map((cohort) => cohort.slice(0, Math.max(1, cohort.length - heldOut))),
    curve.parameters,
    customers,
  );
  const fitted = curve.fit(earlier);
  const errors = cohorts.flatMap((cohort) =>
    cohort.slice(Math.max(1, cohort.length - heldOut)).map((left, i) => {
      const t = Math.max(1, cohort.length - heldOut) + i;
      return Math.abs(fitted.survival(t) - left / cohort[0]!);
    }),
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
