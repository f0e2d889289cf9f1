import { fromFile } from '../fileFormula';
import type { CellView } from '../../../workbook/check/book';
import { readFormula } from '../../../workbook/check/fromSpec';
import { parseArea, parseCell } from '../../../workbook/formula/a1';
import { shift } from '../../../workbook/formula/shift';
import { FormulaError } from '../../../workbook/formula/tokens';
import type { Area } from '../../../workbook/spec';
import type { Look } from './styles';
import { attribute, child, children, text, type Element } from './xml';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Reads the cells of a sheet that hold something. */
export class CellReader {
  private readonly shared = new Map<string, Master>();
  private readonly arrays: { readonly area: Area; readonly formula: string }[] = [];

  constructor(
    private readonly looks: readonly Look[],
    private readonly strings: readonly string[],
  ) {}

  *read(sheet: Element | undefined): Generator<CellView> {
    for (const row of children(child(sheet, 'sheetData'), 'row')) {
      for (const element of children(row, 'c')) {
        const place = parseCell(attribute(element, 'r') ?? '');
        const cell = place && this.cell(element, place.row, place.column);
        if (cell) yield cell;
      }
    }
  }

  private cell(element: Element, row: number, column: number): CellView | undefined {
    const type = attribute(element, 't') ?? 'n';
    const shown = text(child(element, 'v'));
    const formula = this.formula(child(element, 'f'), row, column);
    const value = formula === undefined ? this.value(element, type, shown) : undefined;
    if (formula === undefined && value === undefined && type !== 'e') return undefined;
    const look = this.looks[Number(attribute(element, 's') ?? 0)];
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

  private value(element: Element, type: string, shown: string): CellView['value'] {
    switch (type) {
      case 's':
        return this.strings[Number(shown)] ?? '';
      case 'inlineStr':
        return richText(child(element, 'is'));
      case 'str':
        return unescaped(shown);
      case 'b':
        return shown === '1';
      case 'e':
        return undefined;
      default:
        return shown === '' ? undefined : Number(shown);
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
    if (written === '') return undefined;
    const formula = shownFormula(written);
    if (kind === 'shared') this.shared.set(attribute(element, 'si') ?? '', { row, column, formula });
    const area = kind === 'array' ? parseArea(attribute(element, 'ref') ?? '') : undefined;
    if (area) this.arrays.push({ area, formula });
    return formula;
  }

  private sharedFormula(index: string, row: number, column: number): string | undefined {
    const master = this.shared.get(index);
    return master && shift(master.formula, row - master.row, column - master.column);
  }
}

/** With Excel's hidden prefixes taken off; as it stands when it cannot be read, which is for the linter to report. */
function shownFormula(written: string): string {
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
