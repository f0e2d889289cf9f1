import { COSTS, intoCosts, type Change, type Changes } from './package';

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const many = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join('');
const names = (list: string): Changes => ({ 'xl/workbook.xml': (xml) => xml.replace('</definedNames>', `${list}</definedNames>`) });

/** Files that would keep a reader busy or fill its memory: what each is, how it is made, and what it is answered with. */
export const laborious: readonly (readonly [what: string, make: (changed: Change) => Uint8Array, answer: string])[] = [
  ['40 MB of blanks in one sheet', (changed) => changed(intoCosts(' '.repeat(40 * 2 ** 20))), '20 MB of XML'],
  ['100 MB unpacked', (changed) => changed({ 'xl/media/a.xml': ' '.repeat(100 * 2 ** 20) }), 'The file unpacks to more than 64 MB.'],
  [
    'two thousand parts',
    (changed) => changed(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`xl/a${i}.xml`, 'x']))),
    'at most 1000 are read',
  ],
  [
    'a million rows',
    (changed) => changed(intoCosts(many(1_000_000 - 100, (i) => `<row r="${i + 9}"/>`))),
    'too many rows; at most 100,000 are read',
  ],
  [
    '160,000 cells',
    (changed) => changed(intoCosts(many(80_000, (i) => row(i + 9, '<c><v>1</v></c><c><v>1</v></c>')))),
    'too many filled cells; at most 150,000 are read',
  ],
  [
    'cells in one row',
    (changed) => changed(intoCosts(row(9, '<c/>'.repeat(1_000_000)))),
    'too many XML elements at a time; at most 400,000 are read',
  ],
  [
    '20,000 array formulas',
    (changed) => changed(intoCosts(many(20_000, (i) => row(i + 9, `<c r="A${i + 9}"><f t="array" ref="A${i + 9}:B${i + 9}">1</f></c>`)))),
    'too many array formulas over several cells; at most 2,000',
  ],
  [
    'array formulas of one cell',
    (changed) => changed(intoCosts(many(20_000, (i) => row(i + 9, `<c r="A${i + 9}"><f t="array" ref="A${i + 9}">1</f></c>`)))),
    '',
  ],
  [
    'sums over whole columns',
    (changed) => changed(intoCosts(many(30_000, (i) => row(i + 9, `<c r="A${i + 9}"><f>SUM(B:F)+SUM(A:A)</f></c>`)))),
    'The rules would have to look at cells more than 8,000,000 times',
  ],
  ['chains of formulas', (changed) => changed(intoCosts(many(50_000, (i) => row(i + 9, `<c r="A${i + 9}"><f>A${i + 10}</f></c>`)))), ''],
  [
    'a circle of formulas',
    (changed) => changed(intoCosts(many(20_000, (i) => row(i + 9, `<c r="A${i + 9}"><f>A${((i + 1) % 20_000) + 9}</f></c>`)))),
    'depends on itself',
  ],
  [
    'names in a circle',
    (changed) =>
      changed({
        ...names('<definedName name="CX_A">CX_B</definedName><definedName name="CX_B">CX_A</definedName>'),
        ...intoCosts(row(9, '<c><f>CX_A</f></c>')),
      }),
    '',
  ],
  [
    'names that double',
    (changed) =>
      changed({
        ...names(many(60, (i) => `<definedName name="CX_N${i}">CX_N${i + 1}+CX_N${i + 1}</definedName>`)),
        ...intoCosts(row(9, '<c><f>CX_N0</f></c>')),
      }),
    '',
  ],
  [
    'shared long formulas',
    (changed) =>
      changed(
        intoCosts(
          many(5_000, (i) =>
            row(
              i + 9,
              `<c r="A${i + 9}"><f t="shared" si="0"${i === 0 ? ' ref="A9:A9999"' : ''}>${i === 0 ? 'A1+'.repeat(2_700) + '1' : ''}</f></c>`,
            ),
          ),
        ),
      ),
    'too many characters of formulas',
  ],
  [
    'a formula without end',
    (changed) => changed(intoCosts(row(9, `<c><f>${'1+'.repeat(100_000)}1</f></c>`))),
    'has 200001 characters; Excel allows 8192',
  ],
  ['a formula of opening quotes', (changed) => changed(intoCosts(row(9, `<c><f>${"'".repeat(8_001)}</f></c>`))), ''],
  [
    'validations',
    (changed) =>
      changed({
        [COSTS]: (xml) =>
          xml.replace(
            /(<conditionalFormatting)/,
            `<dataValidations><dataValidation sqref="${'A1 '.repeat(200_000)}"/></dataValidations>$1`,
          ),
      }),
    'too many merged cells, validations',
  ],
  [
    'validations over everything',
    (changed) =>
      changed({
        [COSTS]: (xml) =>
          xml
            .replace('</sheetData>', many(20_000, (i) => row(i + 9, `<c r="A${i + 9}"><v>1</v></c>`)) + '</sheetData>')
            .replace(
              /(<conditionalFormatting)/,
              `<dataValidations><dataValidation prompt="Anything" sqref="${'A1:XFD1048576 '.repeat(15_000)}"/></dataValidations>$1`,
            ),
      }),
    'more than 8,000,000 times',
  ],
  [
    'hidden columns to the end',
    (changed) => changed({ [COSTS]: (xml) => xml.replace('<cols>', '<cols><col min="9" max="16384" hidden="1"/>') }),
    'There are more findings of this rule than the 200 told',
  ],
  ['attributes', (changed) => changed(intoCosts(`<row ${many(100_000, (i) => ` a${i}="1"`)}/>`)), ''],
];
