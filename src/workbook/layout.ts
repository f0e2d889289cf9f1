import { type AddressBook, SERIES_COLUMNS } from '../model/address';
import { LINE_SHEETS, type Line, type LineSheet } from '../model/line';
import type { Model } from '../model/model';
import { absoluteName, columnName, quoteSheet } from './formula/a1';
import type { CellSource } from './spec';
import { type SheetName, seriesColumns } from './standard';

/** A heading and the lines under it, on consecutive rows. */
export interface Section {
  readonly title: string;
  readonly row: number;
  readonly lines: readonly { readonly line: Line; readonly row: number }[];
}

/** A cell somewhere in the workbook, zero-based. */
export interface Place {
  readonly sheet: SheetName;
  readonly row: number;
  readonly column: number;
}

/** Rows of the title, the subtitle with the master check, the period ends and the period numbers on every series sheet. */
export const frame = { title: 0, check: 1, periodEnd: 2, periodNumber: 3, first: 5 } as const;
/** The master check stands in this column of the frozen rows of every sheet. */
export const CHECK_COLUMN = 1;

/** Columns of the input register. */
export const inputColumns = {
  label: 0,
  unit: 1,
  live: 2,
  low: 3,
  base: 4,
  high: 5,
  kind: 6,
  confirmed: 7,
  source: 8,
  date: 9,
  owner: 10,
  confidence: 11,
  comment: 12,
  id: 13,
} as const;
/** The register's heading row; its first section follows. */
export const INPUT_HEADINGS_ROW = 2;

/** Where every line and input stands, and how a formula says so. One workbook has one layout. */
export class Layout {
  readonly model: Model;
  readonly #sections = new Map<LineSheet, readonly Section[]>();
  readonly #lines = new Map<string, { sheet: LineSheet; row: number }>();
  readonly #inputs = new Map<string, number>();
  /** Heading of the alternative programmes in the register, whose cost and NPV take a row each. */
  readonly programmesRow: number;
  /** Heading of the texts below all numbers of the register. */
  readonly structureRow: number;

  constructor(model: Model) {
    this.model = model;
    for (const sheet of LINE_SHEETS) this.#placeLines(sheet);
    let row: number = INPUT_HEADINGS_ROW;
    let section: string | undefined;
    for (const input of model.inputs) {
      row += input.section === section ? 1 : 2 + Number(section !== undefined);
      section = input.section;
      this.#inputs.set(input.id, row);
    }
    this.programmesRow = row + 2;
    const programmes = model.case.programmes.length;
    this.structureRow = programmes > 0 ? this.programmesRow + 2 * programmes + 2 : this.programmesRow;
  }

  #placeLines(sheet: LineSheet): void {
    const sections: { title: string; row: number; lines: { line: Line; row: number }[] }[] = [];
    let row: number = frame.first;
    for (const line of this.model.lines.filter((entry) => entry.sheet === sheet)) {
      if (sections.at(-1)?.title !== line.section) {
        if (sections.length > 0) row += 1;
        sections.push({ title: line.section, row, lines: [] });
        row += 1;
      }
      sections.at(-1)?.lines.push({ line, row });
      this.#lines.set(line.id, { sheet, row });
      row += 1;
    }
    this.#sections.set(sheet, sections);
  }

  get lastPeriodColumn(): number {
    return seriesColumns.firstPeriod + this.model.periods - 1;
  }

  sections(sheet: LineSheet): readonly Section[] {
    return this.#sections.get(sheet) ?? [];
  }

  /** The first row below all lines of a series sheet. */
  below(sheet: LineSheet): number {
    const last = this.sections(sheet).at(-1);
    return last ? last.row + last.lines.length + 2 : frame.first;
  }

  hasLine(id: string): boolean {
    return this.#lines.has(id);
  }

  /** @throws RangeError when the model has no such line */
  line(id: string): { readonly sheet: LineSheet; readonly row: number } {
    const place = this.#lines.get(id);
    if (!place) throw new RangeError(`The model has no line "${id}".`);
    return place;
  }

  /** Row of an input in the register. @throws RangeError when the model has no such input */
  inputRow(id: string): number {
    const row = this.#inputs.get(id);
    if (row === undefined) throw new RangeError(`The model has no input "${id}".`);
    return row;
  }

  /** Rows of the cost and the NPV of an alternative programme in the register. */
  programmeRows(index: number): { readonly cost: number; readonly npv: number } {
    const cost = this.programmesRow + 1 + 2 * index;
    return { cost, npv: cost + 1 };
  }

  /** `Inputs!$C$12`. */
  reference({ sheet, row, column }: Place): string {
    return `${quoteSheet(sheet)}!${absoluteName(row, column)}`;
  }

  /** The cells of a line from one column to another: `Benefits!$E$9:$Y$9`. */
  span(id: string, first: number = seriesColumns.opening, last: number = this.lastPeriodColumn): string {
    const { sheet, row } = this.line(id);
    return `${this.reference({ sheet, row, column: first })}:${absoluteName(row, last)}`;
  }

  /** The place of one part of a line. */
  part(id: string, part: 'constant' | 'total' | 'opening' | number): Place {
    const column = typeof part === 'number' ? seriesColumns.firstPeriod + part - 1 : seriesColumns[part];
    return { ...this.line(id), column };
  }

  /** The place of an input or a line's part. */
  place(source: Exclude<CellSource, { readonly check: string }>): Place {
    if ('line' in source) return this.part(source.line, source.part);
    return { sheet: 'Inputs', row: this.inputRow(source.input), column: inputColumns[source.part] };
  }

  /** The layout as the formula reader needs it: one-based rows, column letters. */
  get book(): AddressBook {
    return {
      input: (id) => ({ sheet: 'Inputs', row: this.inputRow(id) + 1, column: columnName(inputColumns.live) }),
      line: (id) => {
        const { sheet, row } = this.line(id);
        return { sheet: sheet, row: row + 1 };
      },
      columns: SERIES_COLUMNS,
    };
  }
}
