import { inputIds } from '../model/document/input-ids';
import { type AddressBook, SERIES_COLUMNS } from '../model/formula/address';
import type { Ends } from '../model/document/inputs';
import { LINE_SHEETS, type Line, type LineSheet } from '../model/language/line';
import type { Model } from '../model/language/model';
import { breakEvensOf } from '../model/simulation/break-evens';
import { wordsOfChoice } from './choices';
import { structureRows } from './structure';
import { absoluteName, cellName, columnName, quoteSheet } from './formula/a1';
import type { CellSource, YearSource } from './spec';
import { storedPortfolio, type StoredPortfolio } from './storedPortfolio';
import { DEFAULT_TRIALS, storedSimulation, type StoredSimulation, type TrialCounts } from './storedSimulation';
import { inputHeadings, registerColumns, type SheetName, seriesColumns } from './standard';

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

const positionsOf = <Key extends string>(columns: Readonly<Record<Key, string>>): Readonly<Record<Key, number>> =>
  Object.fromEntries(Object.keys(columns).map((key, index) => [key, index])) as Record<Key, number>;

/** Columns of the input register: what a reader may type stands left of Live, which follows from it. A decision is typed under Base. */
export const inputColumns = positionsOf({ ...inputHeadings, ...registerColumns });
/** The register's heading row; its first section follows. */
export const INPUT_HEADINGS_ROW = 2;

/** Where every line and input stands, and how a formula says so. One workbook has one layout. */
export class Layout {
  readonly model: Model;
  readonly #sections = new Map<LineSheet, readonly Section[]>();
  readonly #lines = new Map<string, { sheet: LineSheet; row: number }>();
  readonly #inputs = new Map<string, number>();
  readonly #lastInput: number;
  #breakEvens: ReadonlyMap<string, number | undefined> | undefined;
  #simulation: StoredSimulation | undefined;
  #portfolio: StoredPortfolio | undefined;
  readonly trials: TrialCounts;
  /** Heading of the alternative programmes and the budgets in the register: a row for each year's outlay, for the NPV, and for each budget. */
  readonly programmesRow: number;
  /** Heading of the texts below all numbers of the register. */
  readonly structureRow: number;

  constructor(model: Model, trials: TrialCounts = DEFAULT_TRIALS) {
    this.model = model;
    this.trials = trials;
    for (const sheet of LINE_SHEETS) this.#placeLines(sheet);
    let row: number = INPUT_HEADINGS_ROW;
    let section: string | undefined;
    for (const input of model.inputs) {
      row += input.section === section ? 1 : 2 + Number(section !== undefined);
      section = input.section;
      this.#inputs.set(input.id, row);
    }
    this.#lastInput = row;
    this.programmesRow = row + 2;
    const { programmes, budgets } = model.case;
    row = this.programmesRow;
    for (const { id, costs } of programmes) {
      for (const [year] of costs.entries()) this.#inputs.set(inputIds.programmeCost(id, year + 1), (row += 1));
      this.#inputs.set(inputIds.programmeNpv(id), (row += 1));
    }
    for (const [year] of budgets.entries()) this.#inputs.set(inputIds.budget(year + 1), (row += 1));
    this.structureRow = row === this.programmesRow ? row : row + 2;
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

  /** Where NPV is zero, by the id of the estimate that is changed alone; found when first asked for. */
  get breakEvens(): ReadonlyMap<string, number | undefined> {
    this.#breakEvens ??= new Map(breakEvensOf(this.model).map(({ id, value }) => [id, value]));
    return this.#breakEvens;
  }

  /** The simulation whose figures are stored with the sheets; run when first asked for. */
  get simulation(): StoredSimulation {
    this.#simulation ??= storedSimulation(this.model, this.trials);
    return this.#simulation;
  }

  /** The choice under the case's budgets that is stored with the sheets, if it has any; made when first asked for. */
  get portfolio(): StoredPortfolio | undefined {
    this.#portfolio ??= storedPortfolio(this.model);
    return this.#portfolio;
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

  /** Which end of an estimate each scenario takes, found by its effect on NPV. @throws RangeError when the model has no such estimate */
  ends(id: string): Ends {
    const ends = this.model.ends.of.get(id);
    if (!ends) throw new RangeError(`The model has no estimate "${id}".`);
    return ends;
  }

  /** `Inputs!$C$12`. */
  reference({ sheet, row, column }: Place): string {
    return `${quoteSheet(sheet)}!${absoluteName(row, column)}`;
  }

  /** The cells of one column of the register, from its first input to its last: `Inputs!D4:D90`. */
  register(column: keyof typeof inputColumns): string {
    const first = { sheet: 'Inputs', row: INPUT_HEADINGS_ROW + 1, column: inputColumns[column] } as const;
    return `${this.reference(first).replaceAll('$', '')}:${cellName(this.#lastInput, inputColumns[column])}`;
  }

  /** The figures of the register, low, base, high and live, and how many of them are numbers. */
  get figures(): { readonly numbers: string; readonly count: number } {
    const columns = [inputColumns.low, inputColumns.base, inputColumns.high, inputColumns.live];
    const corner = (row: number, column: number): string => cellName(row, column);
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    const count = this.model.inputs.reduce((sum, input) => sum + (input.type === 'estimate' ? 4 : wordsOfChoice(input) ? 1 : 2), 0);
    return { numbers: `Inputs!${corner(INPUT_HEADINGS_ROW + 1, first)}:${corner(this.#lastInput, last)}`, count };
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
  place(source: Exclude<CellSource, YearSource | { readonly check: string }>): Place {
    if ('line' in source) return this.part(source.line, source.part);
    return { sheet: 'Inputs', row: this.inputRow(source.input), column: inputColumns[source.part] };
  }

  /** The whole register with its headings, as functions of the add-in take it: `Inputs!$A$3:$R$120`. */
  get inputsTable(): string {
    const last = this.structureRow + structureRows(this.model.case).length;
    const columns = Object.values(inputColumns);
    return `${this.reference({ sheet: 'Inputs', row: INPUT_HEADINGS_ROW, column: 0 })}:${absoluteName(last, Math.max(...columns))}`;
  }

  /** The cell in which a decision is typed. */
  typed(id: string): Place {
    return { sheet: 'Inputs', row: this.inputRow(id), column: inputColumns.base };
  }

  /** The layout as the formula reader needs it: one-based rows, column letters. */
  get book(): AddressBook {
    return {
      adjustment: (id) => ({ sheet: 'Inputs', row: this.inputRow(id) + 1, column: columnName(inputColumns.adjustment) }),
      input: (id) => ({ sheet: 'Inputs', row: this.inputRow(id) + 1, column: columnName(inputColumns.live) }),
      line: (id) => {
        const { sheet, row } = this.line(id);
        return { sheet: sheet, row: row + 1 };
      },
      columns: SERIES_COLUMNS,
    };
  }
}
