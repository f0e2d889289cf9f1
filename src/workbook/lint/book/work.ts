/** A workbook whose rules would take too long to check; the message names the bound. */
export class TooMuchWork extends Error {
  constructor(limit: number) {
    super(`The rules would have to look at cells more than ${limit.toLocaleString('en-US')} times, which no business case needs.`);
    this.name = 'TooMuchWork';
  }
}

/** What may be spent on a workbook of somebody else: a million formulas over whole columns would otherwise take hours. */
export class Work {
  private spent = 0;

  constructor(private readonly limit = Infinity) {}

  /** @throws TooMuchWork beyond the limit */
  spend(steps: number): void {
    this.spent += Math.max(0, steps);
    if (this.spent > this.limit) throw new TooMuchWork(this.limit);
  }

  /** Steps so far. */
  get total(): number {
    return this.spent;
  }
}
