import { DomainError } from '../errors';

/** Steps of about a nanosecond each that take about two seconds: longer a cell does not wait. */
const MOST = 2e9;

/**
 * What a table of intervals may cost. It is counted, not timed, so that the same table is answered or refused on every machine, and a
 * horizon or a base beyond the limit ends in a sentence instead of a cell that never comes back.
 */
export class IntervalWork {
  private spent = 0;

  /** @param customers of the table, for the sentence */
  constructor(private readonly customers: number) {}

  /**
   * Counts steps, before they are taken.
   *
   * @throws DomainError of kind `domain` once they are too many
   */
  spend(steps: number): void {
    this.spent += steps;
    if (this.spent <= MOST) return;
    throw DomainError.of(
      'domain',
      'interval',
      `interval: for ${this.customers === 1 ? 'this customer' : `these ${this.customers} customers`} it takes more than the ${MOST / 1e6} million steps that a cell waits for: shorten the horizon, round the ages to whole days or weeks, or ask for fewer customers at a time.`,
    );
  }
}
