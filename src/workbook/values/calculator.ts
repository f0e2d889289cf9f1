import { cellsOf } from '../cells';
import { parseArea } from '../formula/a1';
import { FormulaError } from '../formula/tokens';
import type { Area, CellSpec, WorkbookSpec } from '../spec';
import { functions } from './nativeFunctions';
import { operate } from './operators';
import { parse, type Node } from './parseFormula';
import { CellError, isMatrix, numberOf, scalar, truthOf, type Matrix, type Value } from './cellValue';

interface Cell {
  readonly spec: CellSpec;
  readonly sheet: string;
  value?: Value;
  state: 'new' | 'busy' | 'done';
}

/**
 * Calculates the cells of a workbook that are no values of the model: sentences, checks, data of charts. What the model
 * knows is given; nothing is rounded to what a cell shows.
 */
export class Calculator {
  private readonly sheets = new Map<string, Cell[][]>();
  private readonly names: ReadonlyMap<string, { readonly sheet: string; readonly area: Area }>;

  /** @param known the value of a cell where the model has it; undefined where it has to be calculated */
  constructor(
    spec: WorkbookSpec,
    private readonly known: (cell: CellSpec) => Value,
  ) {
    for (const sheet of spec.sheets) {
      const rows: Cell[][] = [];
      for (const { row, column, cell } of cellsOf(sheet)) (rows[row] ??= [])[column] = { spec: cell, sheet: sheet.name, state: 'new' };
      this.sheets.set(sheet.name.toLowerCase(), rows);
    }
    this.names = new Map(
      spec.names.map(({ name, sheet, row, column }) => [
        name.toLowerCase(),
        { sheet, area: { row, column, lastRow: row, lastColumn: column } },
      ]),
    );
  }

  /** The value of a cell, calculated when first asked for. @throws RangeError where cells depend on themselves */
  at(sheet: string, row: number, column: number): Value {
    const cell = this.sheets.get(sheet.toLowerCase())?.[row]?.[column];
    return cell && this.valueOf(cell);
  }

  private valueOf(cell: Cell): Value {
    if (cell.state === 'busy') throw new RangeError(`The formula ${cell.spec.formula ?? ''} on ${cell.sheet} depends on itself.`);
    if (cell.state === 'new') {
      cell.state = 'busy';
      cell.value = this.calculated(cell);
      cell.state = 'done';
    }
    return cell.value;
  }

  private calculated({ spec, sheet }: Cell): Value {
    if (spec.formula === undefined) return spec.value;
    const known = this.known(spec);
    if (known !== undefined) return known;
    try {
      // A formula that leads to a blank cell shows 0.
      return scalar(this.evaluate(parse(spec.formula), sheet)) ?? 0;
    } catch (error) {
      if (error instanceof CellError) return error;
      if (error instanceof FormulaError) throw new Error(`${sheet}: ${error.message}`, { cause: error });
      throw error;
    }
  }

  private evaluate(node: Node, sheet: string): Value | Matrix {
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'row':
        return [node.parts.map((part) => scalar(this.evaluate(part, sheet)))];
      case 'error':
        return new CellError(node.code);
      case 'reference':
      case 'name': {
        const target = this.target(node, sheet);
        return target ? this.read(target.sheet, target.area) : new CellError(node.kind === 'name' ? '#NAME?' : '#REF!');
      }
      case 'prefix':
        return node.operator === '-' ? operate('*', -1, this.evaluate(node.part, sheet)) : this.evaluate(node.part, sheet);
      case 'percent':
        return operate('/', this.evaluate(node.part, sheet), 100);
      case 'binary':
        return operate(node.operator, this.evaluate(node.left, sheet), this.evaluate(node.right, sheet));
      case 'call':
        return this.call(node.name, node.parts, sheet);
    }
  }

  private target(node: Node, sheet: string): { readonly sheet: string; readonly area: Area } | undefined {
    if (node.kind === 'name') return this.names.get(node.name.toLowerCase());
    if (node.kind !== 'reference') return undefined;
    const area = parseArea(node.cells.replaceAll('$', ''));
    const target = node.sheet ?? sheet;
    return area && this.sheets.has(target.toLowerCase()) ? { sheet: target, area } : undefined;
  }

  private read(sheet: string, area: Area): Value | Matrix {
    if (area.row === area.lastRow && area.column === area.lastColumn) return this.at(sheet, area.row, area.column);
    return this.over(area, (row, column) => this.at(sheet, row, column));
  }

  private over = (area: Area, read: (row: number, column: number) => Value): Matrix =>
    Array.from({ length: area.lastRow - area.row + 1 }, (_, down) =>
      Array.from({ length: area.lastColumn - area.column + 1 }, (__, right) => read(area.row + down, area.column + right)),
    );

  private call(name: string, parts: readonly Node[], sheet: string): Value | Matrix {
    const given = (index: number): Value | Matrix => {
      const part = parts[index];
      return part && this.evaluate(part, sheet);
    };
    switch (name) {
      case 'IF': {
        const test = truthOf(scalar(given(0)));
        if (test instanceof CellError) return test;
        return test ? given(1) : parts.length > 2 ? given(2) : false;
      }
      case 'IFERROR': {
        const value = this.attempt(() => scalar(given(0)));
        return value instanceof CellError ? given(1) : value;
      }
      case 'CHOOSE': {
        const which = numberOf(scalar(given(0)));
        if (which instanceof CellError) return which;
        return which >= 1 && which < parts.length ? given(Math.trunc(which)) : new CellError('#VALUE!');
      }
      case 'AND':
      case 'OR':
        return allOrAny(
          name,
          parts.flatMap((_, index) => [...(isMatrix(given(index)) ? (given(index) as Matrix).flat() : [given(index) as Value])]),
        );
      case 'ROW':
      case 'COLUMN':
      case 'ROWS':
      case 'COLUMNS':
      case 'ISFORMULA':
        return this.ofReference(name, parts[0], sheet);
      default: {
        const calculate = functions[name];
        if (!calculate) return new CellError('#NAME?');
        return this.attempt(() => calculate(...parts.map((_, index) => this.attempt(() => given(index)))));
      }
    }
  }

  /** Functions that ask where cells are, not what they hold. */
  private ofReference(name: string, node: Node | undefined, sheet: string): Value | Matrix {
    const target = node && this.target(node, sheet);
    if (!target) return new CellError('#REF!');
    const { area } = target;
    if (name === 'ROWS') return area.lastRow - area.row + 1;
    if (name === 'COLUMNS') return area.lastColumn - area.column + 1;
    const rows = this.sheets.get(target.sheet.toLowerCase());
    const found = this.over(name === 'ROW' ? { ...area, lastColumn: area.column } : area, (row, column) =>
      name === 'ROW' ? row + 1 : name === 'COLUMN' ? column + 1 : rows?.[row]?.[column]?.spec.formula !== undefined,
    );
    return area.row === area.lastRow && area.column === area.lastColumn ? scalar(found) : found;
  }

  private attempt<T>(calculate: () => T): T | CellError {
    try {
      return calculate();
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  }
}

function allOrAny(name: 'AND' | 'OR', values: readonly Value[]): Value {
  const truths = values.map(truthOf);
  const error = truths.find((truth) => truth instanceof CellError);
  return error ?? (name === 'AND' ? truths.every(Boolean) : truths.some(Boolean));
}
