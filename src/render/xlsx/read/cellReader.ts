import { fromFile } from '../fileFormula';
import type { CellView } from '../../../workbook/lint/book/book';
import { readFormula } from '../../../workbook/lint/book/fromSpec';
import { cellName, LAST_COLUMN, LAST_ROW, parseArea, parseCell } from '../../../workbook/formula/a1';
import { shift } from '../../../workbook/formula/shift';
import { FormulaError } from '../../../workbook/formula/tokens';
import type { Area } from '../../../workbook/spec';
import { LIMITS, RefusedFile } from './limits';
import type { Reading } from './fileReading';
import type { Look } from './styles';
import { attribute, child, children, holds, text, type Element } from './xml';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Reads the cells of a sheet that hold something, row by row as the file has them. */
export class CellReader {
  readonly cells: CellView[] = [];
  private readonly shared = new Map<string, Master>();
  private readonly arrays: { readonly area: Area; readonly formula: string }[] = [];
  private lastRow = -1;

  constructor(
    private readonly sheet: string,
    private readonly looks: readonly Look[],
    private readonly strings: readonly string[],
    private readonly reading: Reading,
  ) {}

  /**
   * Takes the next row. Rows and cells may leave out where they stand: they then follow the one before. Excel refuses
   * files in which they stand twice or out of order, so that is reported as damage.
   */
  row(row: Element): void {
    this.reading.rows.add();
    const number = attribute(row, 'r');
    const at = number === undefined ? this.lastRow + 1 : Number(number) - 1;
    if (!Number.isInteger(at) || at <= this.lastRow || at > LAST_ROW)
      return this.reading.damaged(this.sheet, `has a row "${number ?? at + 1}" after row ${this.lastRow + 1}`);
    this.lastRow = at;
    let last = -1;
    for (const element of children(row, 'c')) {
      const written = attribute(element, 'r');
      const place = written === undefined ? { row: at, column: last + 1 } : parseCell(written);
      if (!place || place.row !== at || place.column <= last || place.column > LAST_COLUMN) {
        this.reading.damaged(this.sheet, `has a cell "${written ?? ''}" in row ${at + 1} after column ${last + 1}`);
        continue;
      }
      last = place.column;
      const cell = this.cell(element, place.row, place.column);
      if (!cell) continue;
      this.reading.cells.add();
      this.cells.push(cell);
    }
  }

  private cell(element: Element, row: number, column: number): CellView | undefined {
    const type = attribute(element, 't') ?? 'n';
    const shown = text(child(element, 'v'));
    const formula = this.formula(child(element, 'f'), row, column);
    const value = formula === undefined ? this.value(element, type, shown, row, column) : undefined;
    if (formula === undefined && value === undefined && type !== 'e') return undefined;
    const look = this.look(attribute(element, 's'), row, column);
    return {
      row,
      column,
      value,
      formula,
      error: type === 'e' ? shown : undefined,
      ink: look?.ink ?? '#000000',
      paper: look?.paper ?? '#FFFFFF',
      numberFormat: look?.numberFormat ?? 'General',
      locked: look?.locked ?? true,
      ...readFormula(formula),
    };
  }

  private look(style: string | undefined, row: number, column: number): Look | undefined {
    const look = this.looks[Number(style ?? 0)];
    if (!look && style !== undefined)
      this.reading.damaged(`${this.sheet}!${cellName(row, column)}`, `has the style ${style}, which is missing`);
    return look;
  }

  private value(element: Element, type: string, shown: string, row: number, column: number): CellView['value'] {
    switch (type) {
      case 's': {
        const known = /^\d+$/.test(shown) ? this.strings[Number(shown)] : undefined;
        if (known === undefined)
          this.reading.damaged(`${this.sheet}!${cellName(row, column)}`, `shows the shared text ${shown}, which is missing`);
        return known ?? '';
      }
      case 'inlineStr':
        return richText(child(element, 'is'));
      case 'str':
      case 'd':
        return unescaped(shown);
      case 'b':
        return shown === '1';
      case 'e':
        return undefined;
      default: {
        if (shown === '') return undefined;
        const number = Number(shown);
        if (Number.isFinite(number)) return number;
        this.reading.damaged(`${this.sheet}!${cellName(row, column)}`, 'holds a number that is none');
        return shown;
      }
    }
  }

  /** The formula of a cell, its own or its part of a shared or array formula. */
  private formula(element: Element | undefined, row: number, column: number): string | undefined {
    if (!element)
      return this.arrays.find(({ area }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn)
        ?.formula;
    const written = text(element);
    const kind = attribute(element, 't');
    if (kind === 'shared' && written === '') return this.sharedFormula(attribute(element, 'si') ?? '', row, column);
    if (kind === 'dataTable') return this.table(element);
    if (written === '') return undefined;
    this.admit(written);
    const formula = shownFormula(written);
    if (kind === 'shared') this.shared.set(attribute(element, 'si') ?? '', { row, column, formula });
    const area = kind === 'array' ? parseArea(attribute(element, 'ref') ?? '') : undefined;
    if (area && (area.row !== area.lastRow || area.column !== area.lastColumn)) this.spread(area, formula);
    return formula;
  }

  /** A what-if table, as Excel shows it in each of its cells. */
  private table(element: Element): string | undefined {
    const area = parseArea(attribute(element, 'ref') ?? '');
    const [first, second] = [attribute(element, 'r1') ?? '', attribute(element, 'r2') ?? ''];
    const above = holds(element, 'dt2D') || holds(element, 'dtr');
    const formula = holds(element, 'dt2D') ? `=TABLE(${first},${second})` : above ? `=TABLE(${first},)` : `=TABLE(,${first})`;
    if (area) this.spread(area, formula);
    return formula;
  }

  /** Remembers a formula that fills several cells, of which the file writes it into the first alone. */
  private spread(area: Area, formula: string): void {
    this.reading.arrays.add();
    this.arrays.push({ area, formula });
  }

  private admit(formula: string): void {
    if (formula.length > LIMITS.formulaLength)
      throw new RefusedFile(`A formula of ${this.sheet} has ${formula.length} characters; Excel allows ${LIMITS.formulaLength}.`);
    this.reading.formulas.add(formula.length);
  }

  private sharedFormula(index: string, row: number, column: number): string | undefined {
    const master = this.shared.get(index);
    if (!master) {
      this.reading.damaged(`${this.sheet}!${cellName(row, column)}`, `shares the formula ${index}, which is missing`);
      return undefined;
    }
    this.admit(master.formula);
    try {
      return shift(master.formula, row - master.row, column - master.column);
    } catch (error) {
      // Reported by the linter as it stands, once for every cell that shares it.
      if (error instanceof FormulaError) return master.formula;
      throw error;
    }
  }
}

/** With Excel's hidden prefixes taken off; as it stands when it cannot be read, which is for the linter to report. */
export function shownFormula(written: string): string {
  try {
    return fromFile(written);
  } catch (error) {
    if (error instanceof FormulaError) return `=${written}`;
    throw error;
  }
}

/** Text of a string item, plain or in runs of different looks. */
export function richText(item: Element | undefined): string {
  const runs = children(item, 'r');
  return unescaped(runs.length > 0 ? runs.map((run) => text(child(run, 't'))).join('') : text(child(item, 't')));
}

/** `_x000D_` and the like stand for the character of that number. */
const unescaped = (written: string): string =>
  written.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
