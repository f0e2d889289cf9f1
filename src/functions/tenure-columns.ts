import { DomainError } from '../core/errors';
import type { Lifetime } from '../core/retention/survival/tenure';
import { readBlocks, readNumbers, readYesNo, singleColumn } from './data-blocks';

type Range = readonly (readonly unknown[])[];

/** Lifetimes with the customers each stands for. */
export interface Tenures {
  readonly lifetimes: readonly Lifetime[];
  readonly weights: readonly number[];
  readonly notes: readonly string[];
}

/** Customers counted by tenure, lost or still there. Errors: `domain` or `type`, naming the row. */
export function readTenures(ranges: { readonly tenure: Range; readonly lost: Range; readonly customers: Range }): Tenures {
  const { tenure, lost, customers } = ranges;
  const blocks = readBlocks({ tenure, lost, customers }, 'tenure');
  const whole = (name: 'tenure' | 'customers'): number[] => {
    const values = readNumbers(name, singleColumn(name, blocks.columns[name]), blocks.firstRow);
    const bad = values.findIndex((value) => !(value >= 0 && Number.isInteger(value)));
    if (bad >= 0)
      throw DomainError.of(
        'domain',
        name,
        `${name}, row ${bad + blocks.firstRow}: a whole number from 0 is needed, but found ${values[bad]!}.`,
      );
    return values;
  };
  const periods = whole('tenure');
  const isLost = readYesNo('lost', singleColumn('lost', blocks.columns.lost), blocks.firstRow, '1 for lost and 0 for still there');
  const never = periods.findIndex((t, i) => t === 0 && isLost[i] === 1);
  if (never >= 0)
    throw DomainError.of(
      'domain',
      'tenure',
      `tenure, row ${never + blocks.firstRow}: customers are lost in period 1 at the earliest, but found 0.`,
    );
  return { lifetimes: periods.map((t, i) => ({ periods: t, lost: isLost[i] === 1 })), weights: whole('customers'), notes: blocks.notes };
}
