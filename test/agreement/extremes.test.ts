import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase } from '../../src/model/document';
import { renderXlsx } from '../../src/render/xlsx';
import { cellName } from '../../src/workbook/formula/a1';
import { cellsOf } from '../../src/workbook/cells';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { specOf } from '../../src/workbook/specOf';
import { withGnumeric } from '../../src/cli/proof/recalculate';

/*
 * Whatever a reader may type into an input, as far as its validation lets him, no cell shows an error value. Each input
 * is set to its lowest and to its highest value, alone, in the finished file.
 */

const PATIENCE = 900_000;

/** Of how many inputs one is taken: all by `npm run agreement`, in a test run one in twelve, of each template others. */
const ONE_IN = Number(process.env['EXTREMES_ONE_IN'] ?? 12);
const TEMPLATES = ['telecom', 'retail', 'b2b', 'contact-centre'];

const specOfTemplate = (name: string): WorkbookSpec => {
  const parsed = parseCase(JSON.parse(readFileSync(join(__dirname, '../../assets/examples', `${name}.json`), 'utf8')));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join('\n'));
  return specOf(buildModel(parsed.case));
};

/** Cells that one validation covers, and what to put into them. */
interface Flip {
  readonly name: string;
  readonly cells: readonly string[];
  readonly value: number;
}

function flips(spec: WorkbookSpec): Flip[] {
  const inputs = spec.sheets.find(({ kind }) => kind === 'inputs');
  if (!inputs) throw new Error('There is no sheet of inputs.');
  const numbers = [...cellsOf(inputs)].filter(({ cell }) => typeof cell.value === 'number');
  return inputs.validations.flatMap(({ area, rule }) => {
    if (rule.type === 'list' || rule.type === 'text') return [];
    const inside = numbers.filter(
      ({ row, column }) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    );
    const cells = inside.map(({ row, column }) => cellName(row, column));
    if (cells.length === 0) return [];
    return [rule.min, rule.max].map((value) => ({ name: `${cells[0]}-${value === rule.min ? 'lowest' : 'highest'}`, cells, value }));
  });
}

/** The file with other values in some cells of a sheet. */
function withValues(parts: Readonly<Record<string, Uint8Array>>, path: string, { cells, value }: Flip): Uint8Array {
  const part = parts[path];
  if (!part) throw new Error(`There is no ${path}.`);
  const xml = cells.reduce((before, cell) => {
    const after = before.replace(new RegExp(`(<c r="${cell}"[^>]*>)<v>[^<]*</v>`), `$1<v>${value}</v>`);
    if (after === before && !before.includes(`<c r="${cell}"`)) throw new Error(`${cell} is not in the file.`);
    return after;
  }, strFromU8(part));
  return zipSync({ ...parts, [path]: strToU8(xml) }, { level: 1 });
}

describe('inputs at the ends of what is allowed', () => {
  it.each(TEMPLATES)(
    'show no error value in %s',
    async (template) => {
      const spec = specOfTemplate(template);
      const bare = { ...spec, sheets: spec.sheets.map((sheet) => ({ ...sheet, charts: [] })) };
      const parts = unzipSync(await renderXlsx(bare));
      const path = `xl/worksheets/sheet${spec.sheets.findIndex(({ kind }) => kind === 'inputs') + 1}.xml`;
      const possible = flips(spec);
      expect(possible.length).toBeGreaterThan(40);
      // Both ends of an input stand beside each other.
      const all = possible.filter((_, index) => (index >> 1) % ONE_IN === TEMPLATES.indexOf(template) % ONE_IN);
      const values = await withGnumeric(new Map(all.map((flip) => [flip.name, withValues(parts, path, flip)])));
      const errors = [...values].flatMap(([name, sheets]) =>
        [...sheets].flatMap(([sheet, cells]) =>
          [...cells].flatMap(([cell, value]) => (typeof value === 'object' ? [`${name}: ${sheet}!${cell} ${value.error}`] : [])),
        ),
      );
      expect(errors.slice(0, 20)).toEqual([]);
    },
    PATIENCE,
  );
});
