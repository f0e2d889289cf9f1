import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** What makes the grid slow with a whole business case, let alone two, and what stands in its place. */
const REMEDIES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Compiled for browsers without class fields: every field of every object goes through a helper whose store no engine can
  // optimise. Fields are assigned instead.
  [/\b_defineProperty\w*\(this, "([A-Za-z_$][\w$]*)", /g, '(this.$1 = '],
  // It remembers how 2,000 and 5,000 formulas are read, the latest ones: with more formulas than that, none of them.
  [/\b(FORMULA_CACHE_LRU_COUNT(?:\$2)?) = [25]e3;/g, '$1 = 1e5;'],
  // For each write to a sheet it reads every formula of every sheet, of which it needs those of that one.
  [
    /const formulaData = this\.getFormulaData\(\);(\s+if \(formulaData\[unitId\] == null\))/g,
    'const formulaData = { [unitId]: { [sheetId]: this.getSheetFormulaData(unitId, sheetId) } };$1',
  ],
  // The same for each sheet that is added, whose formulas it then reads from what it was given.
  [
    /const formulaData = this\._formulaDataModel\.getFormulaData\(\);(\s+const \{ id: sheetId, cellData \} = sheet;)/g,
    'const formulaData = { [unitId]: {} };$1',
  ],
];

/**
 * The grid's packages as the workbench takes them.
 * @param source JavaScript of one of these packages, or of several in one file
 */
export const quickened = (source: string): string =>
  REMEDIES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), source);

/** The same for a bundle of them. */
export const quickGrid: Plugin = {
  name: 'quick-grid',
  setup(build) {
    build.onLoad({ filter: /[\\/]@univerjs[\\/].*\.js$/ }, async ({ path }) => ({
      contents: quickened(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
