import { join } from 'node:path';
import { examples } from '../../src/build/examples';
import { buildModel } from '../../src/model/lines/build-model';
import { cellsOf } from '../../src/workbook/cells';
import { specWithTables } from '../../src/workbook/specOf';
import { functions } from '../../src/workbook/values/nativeFunctions';
import { styleOf, styleRoles, textStyles, type StyleName } from '../../src/workbook/styles';
import { numberFormats, type FormatName } from '../../src/workbook/formats';
import { curvedCase } from '../model/tenured-case';

const formats = Object.keys(numberFormats) as FormatName[];
const every: StyleName[] = [...textStyles, ...styleRoles.flatMap((role) => formats.map((format) => `${role}.${format}` as const))];

describe('the style table', () => {
  it('unlocks exactly the inputs', () => {
    for (const name of every) expect([name, styleOf(name).locked]).toEqual([name, !/^(input|benchmark)\./.test(name)]);
  });

  it('hides nothing: no empty format section and no ink in the colour of the paper', () => {
    for (const name of every) {
      const style = styleOf(name);
      expect([name, style.numberFormat.split(';').every((section) => section !== '')]).toEqual([name, true]);
      expect([name, style.font.color === (style.fill ?? '#FFFFFF')]).toEqual([name, false]);
    }
  });

  it('keeps the house colours: inputs blue on pale yellow, formulas black, links green, unconfirmed benchmarks grey italic', () => {
    expect(styleOf('input.percent')).toMatchObject({ font: { color: '#0000FF', italic: false }, fill: '#FFFBE0', locked: false });
    expect(styleOf('formula.currency').font.color).toBe('#1A1A1A');
    expect(styleOf('link.count').font.color).toBe('#00703C');
    expect(styleOf('benchmark.percent').font).toMatchObject({ color: '#6E6E6E', italic: true });
  });

  it('draws a line above totals and gives the format of the name', () => {
    expect(styleOf('total.currency').borders.top).toEqual({ weight: 'thin', color: '#1A1A1A' });
    expect(styleOf('total.currency').numberFormat).toBe(numberFormats.currency);
  });

  it('returns one object per name, so that renderers may deduplicate by identity', () => {
    expect(styleOf('link.percent')).toBe(styleOf('link.percent'));
  });

  it('refuses a name that is not in the table', () => {
    expect(() => styleOf('input.furlongs' as StyleName)).toThrow('No style is called "input.furlongs".');
    expect(() => styleOf('toString' as StyleName)).toThrow(RangeError);
  });
});

describe('what sheets may be made of', () => {
  const specs = Object.values(examples(join(__dirname, '../..'))).map((document) => specWithTables(buildModel(document)));
  const cells = specs.flatMap(({ sheets }) => sheets.flatMap((sheet) => [...cellsOf(sheet)].map(({ cell }) => cell)));
  const worn = new Set(cells.flatMap(({ style = [] }) => style));

  it('is worn by some cell of an example: every style and every format', () => {
    const [roles, formatted] = [0, 1].map((part) => new Set([...worn].flatMap((name) => name.split('.')[part] ?? [])));
    expect(textStyles.filter((name) => !worn.has(name))).toEqual([]);
    // The look of a benchmark that nobody has confirmed is given by a conditional format; the linter knows it in other books.
    expect(styleRoles.filter((role) => !roles!.has(role))).toEqual(['benchmark']);
    expect(formats.filter((format) => !formatted!.has(format))).toEqual([]);
  });

  it('is written in some formula of an example, or of a case with curves of tenure: every function that is calculated without a program', () => {
    const written = [...specs, specWithTables(buildModel(curvedCase))];
    const called = new Set(written.flatMap((spec) => [...JSON.stringify(spec).matchAll(/([A-Z][A-Z0-9.]*)\(/g)].map(([, name]) => name!)));
    expect(Object.keys(functions).filter((name) => !called.has(name))).toEqual([]);
  });
});
