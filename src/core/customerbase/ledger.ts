/** Identity of a customer as it stands in the sheet. */
export type CustomerId = string | number;

const FIRST_CAPACITY = 1024;

/** Text that is a number as Excel would write it: "12" and 12 are the same customer, "0012" is another. */
const plainNumber = (text: string): number | undefined => {
  const first = text.charCodeAt(0);
  if (first !== 45 && !(first >= 48 && first <= 57)) return undefined;
  const value = Number(text);
  return String(value) === text ? value : undefined;
};

/**
 * Purchases in the order in which they come, in 16 bytes each and one map entry for each customer, so that millions of
 * rows can be streamed in. Sorting, merging and dating happen once, in `summarise`.
 */
export class PurchaseLedger {
  private readonly ids: CustomerId[] = [];
  private readonly byNumber = new Map<number, number>();
  private readonly byText = new Map<string, number>();
  private customerColumn: Int32Array;
  private dayColumn: Int32Array;
  private amountColumn: Float64Array;
  private length = 0;
  /** Rows with an amount of zero: gifts and cancellations, not purchases. */
  zeros = 0;
  /** Rows with a negative amount: returns, not purchases. */
  returns = 0;
  /** Sum of the negative amounts. */
  returned = 0;

  /** @param capacity purchases to make room for; more are taken all the same */
  constructor(capacity = FIRST_CAPACITY) {
    this.customerColumn = new Int32Array(Math.max(1, capacity));
    this.dayColumn = new Int32Array(Math.max(1, capacity));
    this.amountColumn = new Float64Array(Math.max(1, capacity));
  }

  /**
   * Takes one transaction. Amounts of zero or less are counted and left out.
   *
   * @param day whole number of days on any scale
   * @param amount currency; 1 if the table has no amounts
   */
  add(customer: CustomerId, day: number, amount = 1): void {
    if (!(amount > 0)) {
      if (amount < 0) {
        this.returns += 1;
        this.returned += amount;
      } else {
        this.zeros += 1;
      }
      return;
    }
    if (this.length === this.dayColumn.length) this.grow();
    this.customerColumn[this.length] = this.indexOf(customer);
    this.dayColumn[this.length] = day;
    this.amountColumn[this.length] = amount;
    this.length += 1;
  }

  /** Purchases taken. */
  get size(): number {
    return this.length;
  }

  /** Customers with a purchase, in the order of their first row. */
  get customers(): readonly CustomerId[] {
    return this.ids;
  }

  /** Index of the customer (as in `customers`) of each purchase. */
  get customer(): Int32Array {
    return this.customerColumn.subarray(0, this.length);
  }

  get day(): Int32Array {
    return this.dayColumn.subarray(0, this.length);
  }

  get amount(): Float64Array {
    return this.amountColumn.subarray(0, this.length);
  }

  private indexOf(customer: CustomerId): number {
    const number = typeof customer === 'number' ? customer : plainNumber(customer);
    const known = number === undefined ? this.byText.get(customer as string) : this.byNumber.get(number);
    if (known !== undefined) return known;
    const index = this.ids.length;
    this.ids.push(customer);
    if (number === undefined) this.byText.set(customer as string, index);
    else this.byNumber.set(number, index);
    return index;
  }

  private grow(): void {
    const capacity = this.dayColumn.length * 2;
    const customers = new Int32Array(capacity);
    const days = new Int32Array(capacity);
    const amounts = new Float64Array(capacity);
    customers.set(this.customerColumn);
    days.set(this.dayColumn);
    amounts.set(this.amountColumn);
    this.customerColumn = customers;
    this.dayColumn = days;
    this.amountColumn = amounts;
  }
}
