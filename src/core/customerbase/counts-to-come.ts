import { semidefiniteFactor } from '../numerics/matrix';
import type { Estimated } from './forecast';
import type { Customers, PurchaseModel } from './purchase-model';
import { IntervalWork } from './interval-work';

/** So many counts are formed at first: few customers buy more often. */
const FIRST_COUNTS = 16;

/**
 * So far at most a parameter goes from its estimate, as a logarithm. Along a ridge, where the data do not tell a parameter, the errors are
 * without bound but what customers do changes little: the whole direction is taken that much shorter.
 */
const FARTHEST = 7;

/** One of the worlds over which the parameters' uncertainty is averaged; all weigh the same. */
interface World {
  readonly parameters: readonly number[];
  /** How much faster than the model says customers buy. */
  readonly pace: number;
}

/**
 * Worlds with the mean and the covariances of the log-parameters: one standard deviation times the root of the number of directions
 * to both sides of each (the third-degree cubature of Stroud 1957; Arasaratnam & Haykin 2009, 10.1109/TAC.2009.2019800). That the
 * model itself may be off is one direction more.
 */
function worldsOf({ estimates, logCovariance }: Estimated, modelError: number): World[] {
  const n = estimates.length;
  const factor = semidefiniteFactor(logCovariance, n);
  const columns = estimates
    .map((_, j) => estimates.map((_unused, i) => factor[i * n + j]!))
    .filter((column) => column.some((x) => x !== 0));
  const reach = Math.sqrt(columns.length + (modelError > 0 ? 1 : 0));
  const worlds = columns.flatMap((column) =>
    towards(column, reach).map((by) => ({ parameters: estimates.map((value, i) => value * Math.exp(by * column[i]!)), pace: 1 })),
  );
  if (modelError > 0) for (const by of [-reach, reach]) worlds.push({ parameters: [...estimates], pace: Math.exp(by * modelError) });
  return worlds.length > 0 ? worlds : [{ parameters: estimates, pace: 1 }];
}

/** Both ways along a direction. */
function towards(column: readonly number[], reach: number): [number, number] {
  const by = Math.min(reach, FARTHEST / Math.max(...column.map(Math.abs)));
  return [-by, by];
}

/** What those who are still customers do next, where x and T are the same: probabilities by number of purchases, one list a world. */
interface Going {
  readonly updated: readonly (readonly number[])[];
  readonly probabilities: readonly number[][];
}

/**
 * The predictive distribution of what each single customer buys within a time, given his history: chance and the uncertainty of the
 * parameters together.
 *
 *   P(Y = y) = mean over worlds of [1 - A] (y = 0) + A P(y | updated),     A = P(alive | x, tX, T)
 *
 * One who is still a customer goes on as a new one would whose parameters have learnt from his history, so every model's probability
 * of a new customer is all that is needed, once for each different (x, T).
 */
export class CountsToCome {
  private readonly worlds: readonly World[];
  private readonly alive: readonly Float64Array[];
  private readonly going = new Map<number, Map<number, Going>>();
  /** What all this may cost, with what others add who ask. */
  readonly work: IntervalWork;

  /**
   * @param horizon in the unit of the data, above 0
   * @param modelError standard error of ln(actual/expected) from the model being wrong; 0 if it is taken as right
   */
  constructor(
    private readonly model: PurchaseModel,
    fit: Estimated,
    private readonly customers: Customers,
    private readonly horizon: number,
    modelError = 0,
  ) {
    this.worlds = worldsOf(fit, modelError);
    this.work = new IntervalWork(customers.x.length);
    this.alive = this.worlds.map(({ parameters }) => model.alive(parameters, customers));
  }

  /**
   * Probability that customer i buys exactly y times within the horizon.
   *
   * @throws DomainError of kind `domain` where all that was asked has become too much work
   */
  probability(i: number, y: number): number {
    const { updated, probabilities } = this.goingOf(i);
    let sum = 0;
    for (let w = 0; w < this.worlds.length; w += 1) {
      const known = probabilities[w]!;
      while (known.length <= y) this.extend(known, updated[w]!);
      const alive = this.alive[w]![i]!;
      sum += (y === 0 ? 1 - alive : 0) + alive * known[y]!;
    }
    return sum / this.worlds.length;
  }

  /**
   * The counts between which customer i will lie: fewer than `low`, and more than `high`, each have at most half of what the
   * confidence leaves. A count is whole, so the interval holds more often than the confidence says, never less.
   */
  interval(i: number, confidence = 0.95): { readonly low: number; readonly high: number } {
    const tail = (1 - confidence) / 2;
    let low = 0;
    let below = this.probability(i, 0);
    while (below <= tail) below += this.probability(i, (low += 1));
    let high = low;
    while (below < 1 - tail) below += this.probability(i, (high += 1));
    return { low, high };
  }

  /** Twice as many probabilities as are known, since they come cheaper together. */
  private extend(known: number[], updated: readonly number[]): void {
    const [from, to] = [known.length, Math.max(FIRST_COUNTS, 2 * known.length)];
    this.work.spend((to - from) * this.model.goingOnSteps(this.horizon, from));
    for (const chance of this.model.goingOn(updated, from, to, this.horizon)) known.push(chance);
  }

  private goingOf(i: number): Going {
    const { x, T } = this.customers;
    let ofCount = this.going.get(x[i]!);
    if (!ofCount) this.going.set(x[i]!, (ofCount = new Map<number, Going>()));
    let found = ofCount.get(T[i]!);
    if (!found) {
      const updated = this.worlds.map(({ parameters, pace }) => this.model.updated(parameters, x[i]!, T[i]!, pace));
      found = { updated, probabilities: updated.map(() => []) };
      ofCount.set(T[i]!, found);
    }
    return found;
  }
}
