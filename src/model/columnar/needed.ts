import type { Expr } from '../language/expression';
import type { Line } from '../language/line';
import { referencesOf, type Reference } from '../language/parts';

/** What the wanted figures need, found by following references back from them. */
export interface Needed {
  readonly constants: ReadonlySet<string>;
  readonly openings: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
  /** Lines whose total is read. */
  readonly totals: ReadonlySet<string>;
  /** Lines whose column before is read. */
  readonly carried: ReadonlySet<string>;
  /** Inputs that are read. */
  readonly inputs: ReadonlySet<string>;
  /** Figures over whole rows. */
  readonly rows: readonly RowExpr[];
}

export type RowExpr = Extract<Expr, { op: 'sumProduct' | 'rowMin' | 'rowMax' }>;

export interface WantedLines {
  readonly constants: readonly string[];
  readonly totals: readonly string[];
  readonly series: readonly string[];
}

type Part = 'constant' | 'opening' | 'series';

export function findNeeded(lines: readonly Line[], wanted: WantedLines, rowsOf: (expr: Expr) => readonly RowExpr[]): Needed {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const needed = { constant: new Set<string>(), opening: new Set<string>(), series: new Set<string>() };
  const totals = new Set<string>();
  const carried = new Set<string>();
  const inputs = new Set<string>();
  const rows: RowExpr[] = [];

  const need = (id: string, part: Part): void => {
    const line = byId.get(id);
    if (!line) throw new RangeError(`The model has no line ${id}.`);
    const expr = line[part];
    if (!expr || needed[part].has(id)) return;
    needed[part].add(id);
    rows.push(...rowsOf(expr));
    for (const reference of referencesOf(expr)) follow(reference.kind, reference.line, part);
  };
  const needCells = (id: string): void => {
    need(id, 'opening');
    need(id, 'series');
  };
  const needTotal = (id: string): void => {
    totals.add(id);
    needCells(id);
  };
  const follow = (kind: Reference['kind'], id: string, part: Part): void => {
    switch (kind) {
      case 'input':
        inputs.add(id);
        return;
      case 'same':
        return need(id, part);
      case 'constant':
      case 'opening':
        return need(id, kind);
      case 'previous':
        carried.add(id);
        return needCells(id);
      case 'row':
        return needCells(id);
      case 'total':
        return needTotal(id);
    }
  };
  wanted.constants.forEach((id) => need(id, 'constant'));
  wanted.totals.forEach(needTotal);
  wanted.series.forEach(needCells);
  return { constants: needed.constant, openings: needed.opening, series: needed.series, totals, carried, inputs, rows };
}
