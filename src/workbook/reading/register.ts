import type { End } from '../../model/document/types';
import { isoOf } from '../../model/document/dates';
import { inputHeadings, registerColumns } from '../standard';
import type { Collector } from './collector';
import { type CellPlace, type CellValue, type Table, type TableShape, addressOf, isBlank, valueAt } from './content';
import { flagOf } from './decisions';

/** Stands in a cell of the register for a text that is empty. */
export const NOT_STATED = 'not stated';
/** The columns that make a table the input register; those after them may be missing. */
export const registerShape = {
  columns: { ...inputHeadings, id: registerColumns.id, number: registerColumns.number },
  named: 'id',
} as const satisfies TableShape;
type ColumnKey = keyof typeof registerShape.columns;

/** Serial day numbers stand for dates; a date typed as text stays as it is and is judged with the document. */
export const dateOf = (value: CellValue): CellValue =>
  typeof value === 'number' && value > 0 && value < 200_000 ? isoOf(Math.floor(value)) : value;

/** Words: a blank cell is the empty text, a number that was typed is the text it shows. */
export function wordsOf(value: CellValue): CellValue {
  if (value === null || value === NOT_STATED) return '';
  return typeof value === 'number' ? String(value) : value;
}

/** The input register of a workbook, read by ids. Every row is used once; what is left over is a fault. */
export class Register {
  readonly #table: Table;
  readonly #collector: Collector;
  readonly #rows = new Map<string, number>();
  readonly #used = new Set<string>();

  constructor(table: Table, collector: Collector) {
    this.#table = table;
    this.#collector = collector;
    const column = this.#column('id');
    for (let row = table.headings + 1; row < table.sheet.values.length; row++) {
      const id = valueAt(table.sheet, row, column);
      if (isBlank(id)) continue;
      const key = String(id).trim();
      const first = this.#rows.get(key);
      if (first === undefined) this.#rows.set(key, row);
      else {
        const earlier = addressOf(table.sheet, first, column);
        collector.fault(
          addressOf(table.sheet, row, column),
          `The id "${key}" stands twice, here and in ${earlier}: delete one of the rows.`,
        );
      }
    }
  }

  #column(key: ColumnKey): number {
    return this.#table.columns.get(key) ?? -1;
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** Ids in the order of their rows. */
  get ids(): readonly string[] {
    return [...this.#rows.keys()];
  }

  /** The middle part of ids such as `segment.mobile.name`, in the order of their rows. */
  entries(prefix: string, key: string): string[] {
    return this.ids.flatMap((id) =>
      id.startsWith(prefix) && id.endsWith(`.${key}`)
        ? id
            .slice(prefix.length, -key.length - 1)
            .split('.')
            .slice(0, 1)
        : [],
    );
  }

  /** Ids such as `budget.1`, `budget.2`, in the order of their numbers. */
  numbered(prefix: string): string[] {
    const number = (id: string): number => Number(id.slice(prefix.length));
    return this.ids.filter((id) => id.startsWith(prefix) && Number.isInteger(number(id))).sort((a, b) => number(a) - number(b));
  }

  /** One cell of an input's row; a row that is missing is said once. */
  cell(id: string, key: ColumnKey, path: string, advice?: string): CellValue {
    const row = this.#rows.get(id);
    if (row === undefined) {
      if (!this.#used.has(id)) this.#collector.fault(addressOf(this.#table.sheet, this.#table.headings, this.#column('id')), missing(id));
      this.#used.add(id);
      return null;
    }
    this.#used.add(id);
    const column = this.#column(key);
    const cell = addressOf(this.#table.sheet, row, column);
    this.#collector.came(path, cell, advice && `${cell} must be ${advice}.`);
    return valueAt(this.#table.sheet, row, column);
  }

  /** The single value of a decision or a text: under Base, or under Live in the first workbooks, where Live came before Low. */
  typed(id: string, path: string, advice?: string): CellValue {
    return this.cell(id, this.#typedColumn, path, advice);
  }

  get #typedColumn(): 'live' | 'base' {
    return this.#column('live') < this.#column('low') ? 'live' : 'base';
  }

  /** Where the single value of a decision stands now. */
  typedPlace(id: string): CellPlace | undefined {
    return this.#place(id, this.#typedColumn);
  }

  /** Where an input's id stands now. */
  idPlace(id: string): CellPlace | undefined {
    return this.#place(id, 'id');
  }

  #place(id: string, key: ColumnKey): CellPlace | undefined {
    const row = this.#rows.get(id);
    return row === undefined ? undefined : { sheet: this.#table.sheet.name, row, column: this.#column(key) };
  }

  /** An estimate as the document writes it, with whatever stands in the cells. */
  estimate(id: string, path: string): Record<string, unknown> {
    const number = this.cell(id, 'number', `${path}.number`);
    return { number, ...this.range(id, path), ...this.provenance(id, path) };
  }

  /** Low, base and high. */
  range(id: string, path: string): Record<string, unknown> {
    const take = (key: End): CellValue => this.cell(id, key, `${path}.${key}`);
    const low = take('low');
    this.cell(id, 'low', path);
    return { low, base: take('base'), high: take('high') };
  }

  /** Who vouches for a number. */
  provenance(id: string, path: string): Record<string, unknown> {
    const take = (key: ColumnKey, advice?: string): CellValue => this.cell(id, key, `${path}.${key}`, advice);
    const confirmed = take('confirmed', 'yes or no');
    return {
      kind: take('kind'),
      confirmed: flagOf(confirmed),
      source: wordsOf(take('source')),
      date: dateOf(take('date', 'a date from 1901 to 2199')),
      owner: wordsOf(take('owner')),
      confidence: take('confidence'),
      comment: wordsOf(take('comment')),
    };
  }

  /** Every field of a group of estimates: `segment.mobile.` with the names of its fields. */
  estimates(prefix: string, keys: readonly string[], path: string): Record<string, unknown> {
    return Object.fromEntries(keys.map((key) => [key, this.estimate(`${prefix}${key}`, `${path}${path === '' ? '' : '.'}${key}`)]));
  }

  /** Says which rows nobody asked for: they belong to no part of the case. */
  reportUnused(): void {
    for (const [id, row] of this.#rows) {
      if (this.#used.has(id)) continue;
      const cell = addressOf(this.#table.sheet, row, this.#column('id'));
      this.#collector.fault(cell, `The id "${id}" belongs to no part of the case: delete the row, or restore the name row of its part.`);
    }
  }
}

const missing = (id: string): string =>
  `The row with the id "${id}" is missing from the input register: undo its deletion or insert the case again.`;
