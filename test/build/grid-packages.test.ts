import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickened } from '../../src/build/grid-packages';

/* What is changed in the grid's packages has to be found in them: a version in which it reads otherwise would silently be slow again. */
const source = (name: string): string => readFileSync(join(__dirname, `../../node_modules/@univerjs/${name}/lib/es/index.js`), 'utf8');
const engine = source('engine-formula');

it('assigns the fields that a helper defined', () => {
  expect(engine.match(/_defineProperty\(this, "/g)?.length).toBeGreaterThan(500);
  expect(quickened(engine)).not.toContain('_defineProperty(this, "');
  expect(quickened('_defineProperty(this, "_size", void 0);')).toBe('(this._size = void 0);');
});

it('remembers how more formulas are read than two cases have', () => {
  expect(engine.match(/FORMULA_CACHE_LRU_COUNT(\$2)? = [25]e3;/g)).toHaveLength(2);
  expect(quickened(engine).match(/FORMULA_CACHE_LRU_COUNT(\$2)? = 1e5;/g)).toHaveLength(2);
});

it('reads the formulas of the sheet that is written to, not of the workbook', () => {
  const reading = /updateFormulaData\(unitId, sheetId, cellValue\) \{[^}]*?getFormulaData\(\);/;
  expect(engine).toMatch(reading);
  expect(quickened(engine)).not.toMatch(reading);

  const added = /_handleInsertSheetMutation\(params\) \{[^}]*\}[^}]*?getFormulaData\(\);/;
  expect(source('sheets-formula')).toMatch(added);
  expect(quickened(source('sheets-formula'))).not.toMatch(added);
});
