import { call, failed, type Shown, type ShownError } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import { isRange } from '../../src/functions/parameters';
import type { Dice } from './dice';
import type { Fuzz } from './fuzz';

const ALLOWED = ['#VALUE!', '#NUM!', '#N/A', '#DIV/0!'];

/** What stands in cells that nobody meant to hand over. */
const ODD_CELLS: readonly unknown[] = [
  null, '', ' ', 'abc', '0.5', '10%', '=1+1', '2024-01-31', '31/12/2024', 'x'.repeat(5000), '\u0000', '\ud800',
  true, false, 0, -0, 1, -1, 0.5, 2, 1e-300, 5e-324, 1e300, Number.MAX_VALUE, -1e308, 2 ** 53, 45_000, 1e9,
  NaN, Infinity, -Infinity, { error: '#N/A' }, { error: '#REF!' }, { code: '#NUM!' }, { basicValue: 3 }, { basicValue: 'x' }, {}, { toString: 1 },
]; // prettier-ignore

type Cell = unknown;
type Argument = Cell | Cell[][];

const oddCell = (dice: Dice): Cell => (dice.chance(0.4) ? dice.number() : dice.pick(ODD_CELLS));
const oddRange = (dice: Dice): Cell[][] => {
  const width = dice.below(5);
  return dice.list(dice.below(8), () => dice.list(dice.chance(0.05) ? dice.below(5) : width, () => oddCell(dice)));
};

/** A cell near the one of the example: as it is, scaled, shifted, or odd. */
function nearCell(dice: Dice, cell: Cell): Cell {
  const roll = dice.below(20);
  if (roll === 0) return oddCell(dice);
  if (typeof cell !== 'number' || roll > 8) return cell;
  return roll < 5 ? cell * (0.5 + dice.below(100) / 100) : roll === 5 ? -cell : roll === 6 ? cell + 1 : roll === 7 ? 0 : Math.round(cell);
}

function nearRange(dice: Dice, rows: readonly (readonly Cell[])[]): Cell[][] {
  const changed = rows.map((row) => row.map((cell) => (dice.chance(0.9) ? cell : nearCell(dice, cell))));
  switch (dice.below(8)) {
    case 0:
      return changed.slice(0, dice.below(changed.length + 1));
    case 1:
      return [...changed, ...changed];
    case 2:
      return (changed[0] ?? []).map((_, column) => changed.map((row) => row[column]));
    case 3:
      return [...changed, ...dice.list(dice.below(4), () => dice.pick([[null], [0], ['']]))];
    default:
      return changed;
  }
}

function argumentOf(dice: Dice, example: Argument | undefined, range: boolean): Argument {
  if (dice.chance(0.12)) return range === dice.chance(0.9) ? oddRange(dice) : oddCell(dice);
  if (example === undefined || dice.chance(0.05)) return dice.chance(0.5) ? null : range ? oddRange(dice) : oddCell(dice);
  return Array.isArray(example) ? nearRange(dice, example as Cell[][]) : nearCell(dice, example);
}

const errorFault = ({ error, message }: ShownError): string | undefined => {
  if (!ALLOWED.includes(error)) return `gave the error ${error}`;
  if (message.trim() === '') return `gave ${error} without a word`;
  return /undefined|\[object|function \w*\(/.test(message) ? `said "${message.slice(0, 200)}"` : undefined;
};

function cellFault(cell: unknown): string | undefined {
  if (typeof cell === 'string') return undefined;
  if (typeof cell === 'number')
    return Number.isFinite(cell) && !Object.is(cell, -0) ? undefined : `gave ${Object.is(cell, -0) ? '-0' : String(cell)}`;
  return typeof cell === 'object' && cell !== null && 'error' in cell ? errorFault(cell as ShownError) : `gave a cell ${String(cell)}`;
}

function answerFault(shown: Shown): string | undefined {
  if (failed(shown)) return errorFault(shown);
  if (!Array.isArray(shown)) return cellFault(shown);
  const table = shown as readonly (readonly unknown[])[];
  const width = table[0]?.length ?? 0;
  if (width === 0 || table.some((row) => row.length !== width)) return 'gave a table that is no rectangle';
  return table
    .flat()
    .map(cellFault)
    .find((fault) => fault !== undefined);
}

const written = (given: readonly unknown[]): string =>
  JSON.stringify(given, (_, value: unknown) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value)).slice(
    0,
    1500,
  );

/** Every function, with arguments near those of its example and far from them. */
export const functionsFuzz: Fuzz = {
  name: 'functions',
  full: 1_000_000,
  sample: 3000,
  patience: 2000,
  once(dice) {
    const { id, parameters, example } = dice.pick(catalogue);
    const given = Object.values(parameters).map((parameter, index) => argumentOf(dice, example[index], isRange(parameter)));
    if (dice.chance(0.05)) given.length = dice.below(given.length + 1);
    const fault = answerFault(call(id, given));
    return fault === undefined ? undefined : `${id} ${fault} for ${written(given)}`;
  },
};
