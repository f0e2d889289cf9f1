import { inputIds } from '../../../model/document/input-ids';
import { PERIODS_PER_YEAR } from '../../../core/units';
import { ids } from '../../../model/lines/ids';
import { absoluteName, cellName, columnName } from '../../formula/a1';
import type { FormatName } from '../../formats';
import type { Layout } from '../../layout';
import type { CellSpec } from '../../spec';
import { seriesColumns } from '../../standard';

/** Rows of the dates and of the years' numbers; what follows is not frozen. */
export const HEAD = { ends: 2, year: 3, first: 5 } as const;
export const LABEL = 0;
export const UNIT = 1;
/** What is paid and earned today. */
export const INITIAL = 2;

/** The columns of Yearly: label, unit, initial, one a year, total, present value. */
export class Years {
  readonly count: number;

  constructor(readonly layout: Layout) {
    const { timeline } = layout.model.case;
    this.count = Math.ceil(timeline.periods / PERIODS_PER_YEAR[timeline.periodLength]);
  }

  /** Column of a year, from 1; 0 is the initial column. */
  column(year: number): number {
    return INITIAL + year;
  }
  get total(): number {
    return INITIAL + this.count + 1;
  }
  get present(): number {
    return this.total + 1;
  }

  /** The number of a year, as the formulas of its column refer to it: `D$4`. */
  private number(year: number): string {
    return `${columnName(this.column(year))}$${HEAD.year + 1}`;
  }

  /** The sum of a line over the periods of a year; today the line's opening, where it has one. */
  sum(id: string, format: FormatName, year: number): CellSpec | undefined {
    if (year === 0) return this.opening(id, format);
    const first = seriesColumns.firstPeriod;
    const years = this.layout.span(ids.year, first);
    return {
      formula: `=SUMIF(${years},${this.number(year)},${this.layout.span(id, first)})`,
      style: `formula.${format}`,
      source: { line: id, year, take: 'sum' },
    };
  }

  /** A line as it stands in the last period of a year; today its opening, where it has one. */
  last(id: string, format: FormatName, year: number): CellSpec | undefined {
    if (year === 0) return this.opening(id, format);
    const perYear = this.layout.reference(this.layout.place({ input: inputIds.periodsPerYear, part: 'live' }));
    const periods = this.layout.reference(this.layout.part(ids.period, 'total'));
    const cells = this.layout.span(id, seriesColumns.firstPeriod);
    return {
      formula: `=INDEX(${cells},1,MIN(${this.number(year)}*${perYear},${periods}))`,
      style: `formula.${format}`,
      source: { line: id, year, take: 'last' },
    };
  }

  private opening(id: string, format: FormatName): CellSpec | undefined {
    if (!this.layout.model.lines.find((line) => line.id === id)?.opening) return undefined;
    return {
      formula: `=${this.layout.reference(this.layout.part(id, 'opening'))}`,
      style: `link.${format}`,
      source: { line: id, part: 'opening' },
    };
  }

  /** Present value of a line: its periods, today included, times the discount factors. */
  presentValue(id: string, format: FormatName): CellSpec {
    return { formula: `=SUMPRODUCT(${this.layout.span(id)},${this.layout.span(ids.discountFactor)})`, style: `formula.${format}` };
  }

  /** The day on which a year ends, or the horizon, if that is sooner. */
  end(year: number): string {
    const start = this.layout.reference(this.layout.place({ input: inputIds.start, part: 'live' }));
    const months = this.layout.reference(this.layout.part(ids.months, 'total'));
    return `=EDATE(${start},MIN(12*${cellName(HEAD.year, this.column(year))},${months}))-1`;
  }

  /** All cells of a row from today to the last year. */
  span(row: number): string {
    return `${cellName(row, INITIAL)}:${cellName(row, this.column(this.count))}`;
  }

  /** A cell of the sheet, as others refer to it. */
  reference(row: number, column: number): string {
    return `Yearly!${absoluteName(row, column)}`;
  }
}
