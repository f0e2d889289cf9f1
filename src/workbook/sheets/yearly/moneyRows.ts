import { acquirers } from '../../../model/lines/levers/groups';
import { type Scope, scopeOf } from '../../../model/lines/scope';
import type { Layout } from '../../layout';
import type { CellSpec } from '../../spec';
import { resultLink } from '../results';
import type { YearRow } from './rows';
import type { Years } from './years';

export const MONEY = 'currency';

/** What the rows of money are made of: the case, its lines by year, and cells elsewhere that they read. */
export class MoneyRows {
  readonly scope: Scope;
  /** Levers that win customers, whose acquisition costs. */
  readonly won: ReturnType<typeof acquirers>;

  constructor(
    readonly layout: Layout,
    readonly years: Years,
  ) {
    this.scope = scopeOf(layout.model.case);
    this.won = acquirers(this.scope);
  }

  /** A row of money, added up over the years. */
  row(key: string, label: string, cell: YearRow['cell'], changes: Partial<YearRow> = {}): YearRow {
    return { key, label, unit: this.scope.currency, format: MONEY, cell, total: 'sum', ...changes };
  }

  /** A line of the model by year, under its own label unless another is given. */
  flow(key: string, id: string, changes: Partial<YearRow> = {}): YearRow {
    const label = this.layout.model.lines.find((line) => line.id === id)?.label ?? key;
    return this.row(key, label, (year) => this.years.sum(id, MONEY, year), {
      totalOf: id,
      present: () => this.years.presentValue(id, MONEY),
      ...changes,
    });
  }

  /** A figure of the model that stands by itself, as a present value. */
  figure(line: string): () => CellSpec {
    return () => resultLink(this.layout, line, 'link.currency');
  }

  /** The cell of an input in force. */
  live(input: string): string {
    return this.layout.reference(this.layout.place({ input, part: 'live' }));
  }

  /** The cell that says by how much an estimate is adjusted for risk. */
  adjustment(estimate: string): string {
    const { sheet, column, row } = this.layout.book.adjustment(estimate);
    return `${sheet}!$${column}$${row}`;
  }

  /** Whether a cost is paid today. */
  isPaidToday(cost: string): boolean {
    return this.scope.document.costs.some(({ id, kind }) => id === cost && kind === 'oneOff');
  }
}

/** A sum of cells one by one: what is added need not stand side by side. */
export const sumOf = (cells: readonly string[]): string => (cells.length === 0 ? '=0' : `=${cells.join('+')}`);
