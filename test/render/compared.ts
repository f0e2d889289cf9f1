import { type Workbench } from '../workbench/support/workbench';
import { snapshot } from './snapshot';

/** Every cell of the case with its formula or constant and its look, and every name; sheets that their owners fill on are left out. */
export async function compared(bench: Workbench): Promise<string[]> {
  const { sheets, names } = await snapshot(bench);
  const cells = sheets
    .filter(({ name }) => !['Log', 'Evidence', 'Sheet1'].includes(name))
    .flatMap(({ name, cells: held }) =>
      Object.entries(held).map(([place, cell]) => {
        const { f, v, style } = cell as { f?: unknown; v?: unknown; style?: Record<string, unknown> };
        // How text and numbers would look shows in no cell that holds none.
        // Formulas of rates get the grid's own format where they are written over a cell that has none.
        const isNumber = (f !== undefined || typeof v === 'number') && JSON.stringify(style?.['n']) !== '{"pattern":"0%"}';
        const look = Object.entries(style ?? {}).filter(([key]) =>
          key === 'n' ? isNumber : (f ?? v) !== undefined || key === 'bg' || key === 'bd',
        );
        return `${name}!${place} ${String(f ?? v ?? '')} ${JSON.stringify(sorted(Object.fromEntries(look)))}`;
      }),
    )
    // All cells of a case have a font; the grid of the stand-in leaves formulas behind where rows of other sheets move.
    .filter((line) => line.includes('"ff"') || /!\d+:\d+ {2}\{"b/.test(line));
  const named = names.filter(({ name }) => !/EVIDENCE|JUDGMENTS/.test(name ?? ''));
  return [...cells, ...named.map(({ name, formula }) => `${name} ${formula}`)].sort();
}

const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)).map(([key, part]) => [key, sorted(part)])); // prettier-ignore

/** What is in one list and not in the other: few lines where a comparison of the whole would print thousands. */
export const apart = (are: readonly string[], should: readonly string[]): string[] => {
  const [one, other] = [new Set(are), new Set(should)];
  return [
    ...are.filter((line) => !other.has(line)).slice(0, 6).map((line) => `is ${line}`),
    ...should.filter((line) => !one.has(line)).slice(0, 6).map((line) => `should ${line}`),
  ]; // prettier-ignore
};
