import { checkCustomers, checkFrequencies } from '../core/customerbase/check-customers';
import { type CustomerCounts, countCustomers } from '../core/customerbase/counts';
import { MODEL_NAMES, findPurchaseModel } from '../core/customerbase/models';
import type { Customers, PurchaseModel } from '../core/customerbase/purchase-model';
import { DomainError } from '../core/errors';
import { checkAll, checkSameLength, MAX_PERIODS } from '../core/validate';
import { zerosAtEnd } from './data-blocks';

interface Columns {
  readonly frequency: readonly number[];
  readonly recency: readonly number[];
  readonly age: readonly number[];
}

/** The model a cell names. Errors: `type` with the names there are. */
export function readModel(text: string): PurchaseModel {
  const model = findPurchaseModel(text);
  if (!model) throw DomainError.of('type', 'model', `model must be one of ${MODEL_NAMES.join(', ')}, but found the text "${text}".`);
  return model;
}

/** A horizon is any time, but whole where the model counts opportunities. */
export function checkTime(name: string, time: number, model: PurchaseModel): void {
  if (model.discrete) checkAll([[name, time, { min: 0, max: MAX_PERIODS, integer: true }]]);
}

/** Checked customers, one by one. */
export function readCustomers(columns: Columns, model: PurchaseModel): Customers {
  const { frequency, recency, age } = columns;
  checkSameLength([
    ['frequency', frequency],
    ['recency', recency],
    ['age', age],
  ]);
  checkCustomers(frequency, recency, age, model.discrete);
  return { x: frequency, tX: recency, T: age };
}

/** Checked customers, counted; each row may stand for several customers. */
export function readCounts(columns: Columns & { readonly customers: readonly number[] | undefined }, model: PurchaseModel): CustomerCounts {
  readCustomers(columns, model);
  if (columns.customers) {
    checkSameLength([
      ['frequency', columns.frequency],
      ['customers', columns.customers],
    ]);
  }
  return countCustomers(columns.frequency, columns.recency, columns.age, columns.customers);
}

/** A sentence where the last customers are zeros throughout: they may be blank cells, and each is a customer who was never there. */
export function zeroCustomers({
  frequency,
  recency,
  age,
  customers,
}: Columns & { readonly customers: readonly number[] | undefined }): string[] {
  return zerosAtEnd([column(frequency), column(recency), column(age), customers && column(customers)], frequency.length);
}

/** The same of customers of whom only the number of purchases and the age matter. */
export const zeroFrequencies = (frequency: readonly number[], age: readonly number[]): string[] =>
  zerosAtEnd([column(frequency), column(age)], frequency.length);

const column = (values: readonly number[]): number[][] => values.map((value) => [value]);

/** Checked customers of whom only the number of purchases and the age matter. */
export function readFrequencies(frequency: readonly number[], age: readonly number[], model: PurchaseModel): CustomerCounts {
  checkSameLength([
    ['frequency', frequency],
    ['age', age],
  ]);
  checkFrequencies(frequency, age, model.discrete);
  return countCustomers(frequency, new Float64Array(age.length), age);
}
