import { SCENARIOS, type Scenario } from '../model/document';

/** The headline results of one inserted case as they stand in the workbook. */
export interface CaseReading {
  /** `CX_`, or `CX2_` for the second case of the workbook. */
  readonly prefix: string;
  /** The sheet with the net present value, by its present name; undefined if it is gone. */
  readonly sheet: string | undefined;
  readonly scenario: Scenario | undefined;
  /** Numbers, or the error text that a cell shows; a name without a cell is left out. By name without prefix. */
  readonly values: Readonly<Record<string, number | string>>;
}

/** A name of the workbook and what its cell holds; `sheet` is undefined where the cell was deleted. */
export interface NamedCell {
  readonly name: string;
  readonly sheet: string | undefined;
  readonly value: unknown;
}

const NAME = /^(CX(\d*)_)([A-Z_]+)$/;
const RESULT = 'NPV';

/** The prefixes of the cases that names speak of, in the order of insertion. Every case names its NPV. */
export function prefixesOf(names: readonly string[]): string[] {
  const found = names.flatMap((name) => {
    const match = NAME.exec(name);
    return match && match[3] === RESULT ? [{ prefix: match[1] ?? '', order: Number(match[2] || '1') }] : [];
  });
  return found.sort((a, b) => a.order - b.order).map(({ prefix }) => prefix);
}

/** The cases that the named cells make up. A case whose figures were all deleted is not a case any more. */
export function readingsOf(cells: readonly NamedCell[]): CaseReading[] {
  return prefixesOf(cells.map(({ name }) => name))
    .map((prefix) => readingOf(prefix, new Map(cells.filter(({ name }) => name.startsWith(prefix)).map((cell) => [cell.name, cell]))))
    .filter(({ values }) => Object.keys(values).length > 0);
}

function readingOf(prefix: string, cells: ReadonlyMap<string, NamedCell>): CaseReading {
  const scenario = cells.get(`${prefix}SCENARIO`)?.value;
  const values: Record<string, number | string> = {};
  for (const [name, { sheet, value }] of cells) {
    if (sheet !== undefined && name !== `${prefix}SCENARIO`)
      values[name.slice(prefix.length)] = typeof value === 'number' ? value : String(value);
  }
  return {
    prefix,
    sheet: cells.get(`${prefix}${RESULT}`)?.sheet,
    scenario: typeof scenario === 'number' ? SCENARIOS[scenario - 1] : undefined,
    values,
  };
}
