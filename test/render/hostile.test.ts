import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderXlsx } from '../../src/render/xlsx';
import { readXlsx } from '../../src/render/xlsx/read';
import { LIMITS } from '../../src/render/xlsx/read/limits';
import { findingText, lintBook } from '../../src/workbook/lint';
import { smallSpec } from '../workbook/fixtures/small';

let parts: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  parts = unzipSync(await renderXlsx(smallSpec));
});

type Changes = Readonly<Record<string, string | Uint8Array | null | ((xml: string) => string)>>;

/** The file with parts of its package replaced, added or (null) taken out. */
function changed(changes: Changes): Uint8Array {
  const next: Record<string, Uint8Array> = { ...parts };
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) delete next[path];
    else if (typeof change === 'function') {
      const before = strFromU8(next[path] ?? new Uint8Array());
      const after = change(before);
      if (after === before) throw new Error(`Nothing changed in ${path}.`);
      next[path] = strToU8(after);
    } else next[path] = typeof change === 'string' ? strToU8(change) : change;
  }
  return zipSync(next, { level: 1 });
}

const COSTS = 'xl/worksheets/sheet8.xml';
const TYPES = '[Content_Types].xml';
const intoCosts = (rows: string): Changes => ({ [COSTS]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`) });

/** Findings about the file itself. */
const said = (bytes: Uint8Array): string[] =>
  lintBook(readXlsx(bytes))
    .filter(({ level }) => level === 'F')
    .map(findingText);
const saidOf = (changes: Changes): string[] => said(changed(changes));

/** What a file is answered with: findings, or the reason for which it is refused. */
function answer(bytes: Uint8Array): string {
  try {
    return lintBook(readXlsx(bytes)).map(findingText).join('\n');
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a damaged or incomplete package', () => {
  it('is told by its checksum', () => {
    const bytes = changed({});
    const at = Buffer.from(bytes).lastIndexOf('xl/styles.xml'); // in the directory, whose entry holds the checksum 30 bytes before
    bytes[at - 46 + 16] = (bytes[at - 46 + 16] ?? 0) ^ 0xff;
    expect(said(bytes)).toEqual([expect.stringContaining('F1 xl/styles.xml: It is damaged: its checksum is wrong')]);
  });

  it.each<[string, Changes, string]>([
    ['content types', { [TYPES]: null }, 'F1 [Content_Types].xml: It is missing: the file does not say what its parts are'],
    [
      'a content type',
      {
        [TYPES]: (xml) =>
          xml.replace(/<Override PartName="\/xl\/styles.xml"[^>]*><\/Override>/, '').replace('Extension="xml"', 'Extension="other"'),
      },
      'F1 xl/styles.xml: It has no content type',
    ],
    ['relationships of the package', { '_rels/.rels': null }, 'F1 _rels/.rels: It is missing'],
    [
      'relationships of the workbook',
      { 'xl/_rels/workbook.xml.rels': null },
      'F1 Costs: It is missing: the package has no part for this sheet',
    ],
    ['styles', { 'xl/styles.xml': null }, 'F1 xl/styles.xml: It is missing'],
    ['a sheet', { [COSTS]: null }, 'F1 Costs: It is missing: the package has no part for this sheet'],
    ['a chart', { 'xl/charts/chart1.xml': null }, 'F1 xl/charts/chart1.xml: It is missing: xl/drawings/drawing1.xml names it as its chart'],
  ])('is told where it lacks %s', (_what, changes, message) => {
    expect(saidOf(changes).join('\n')).toContain(message);
  });

  it.each<[string, Changes, string]>([
    ['the workbook', { 'xl/workbook.xml': null }, 'This is no .xlsx file: it holds no workbook.'],
    ['the end of a sheet', { [COSTS]: (xml) => xml.slice(0, -20) }, `${COSTS} is not well-formed XML`],
    ['characters XML has', { [COSTS]: (xml) => xml.replace('</sheetData>', '\u0001</sheetData>') }, 'is not well-formed XML'],
    ['UTF-8', { [COSTS]: Uint8Array.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]) }, 'is not written in UTF-8'],
    ['an entity it uses', { [COSTS]: (xml) => xml.replace('</sheetData>', '&evil;</sheetData>') }, 'is not well-formed XML'],
    [
      'modesty',
      { [COSTS]: '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>' },
      'holds a document type, which .xlsx files may not',
    ],
    ['a floor', { [COSTS]: '<a>'.repeat(100_000) }, `is nested more than ${LIMITS.depth} elements deep`],
  ])('is refused where it lacks %s', (_what, changes, message) => {
    expect(() => readXlsx(changed(changes))).toThrow(message);
  });

  it('is refused when a part is cut off, encrypted, or there twice', () => {
    const whole = changed({});
    expect(() => readXlsx(whole.slice(0, whole.length / 2))).toThrow('This is no .xlsx file: it cannot be unpacked.');
    const locked = whole.slice();
    const entry = Buffer.from(locked).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked[entry + 8] = 1;
    expect(() => readXlsx(locked)).toThrow('is encrypted: save the workbook without a password');
    const twice = Buffer.from(changed({ 'xl/worksheets/sheet8.xmm': 'x' }));
    for (let at = twice.indexOf('sheet8.xmm'); at >= 0; at = twice.indexOf('sheet8.xmm', at + 1)) twice.write('sheet8.xml', at);
    expect(() => readXlsx(twice)).toThrow(`The package holds ${COSTS} twice.`);
  });

  it('hides no cells: not behind missing addresses, a decoy workbook, or a second row of the same number', () => {
    expect(answer(changed(intoCosts('<row><c><f>WEBSERVICE(A1)</f></c></row>')))).toContain('F5 Costs!A7: The function WEBSERVICE');
    expect(saidOf(intoCosts('<row r="6"><c r="A6"><v>1</v></c></row>')).join()).toContain('F1 Costs: It has a row "6" after row 6');
    expect(saidOf(intoCosts('<row r="9"><c r="B9"><v>1</v></c><c r="B9"><v>2</v></c></row>')).join()).toContain(
      'It has a cell "B9" in row 9 after column 2',
    );
    const decoy = changed({
      '_rels/.rels': (xml) => xml.replace('xl/workbook.xml', 'xl/real.xml'),
      'xl/real.xml': '<workbook><sheets/></workbook>',
    });
    expect(answer(decoy)).toContain('There is no sheet Cover');
  });

  it.each(['-5', '0', 'x', '1e9', '16385'])('is told where columns begin at %s', (first) => {
    const [message] = saidOf({ [COSTS]: (xml) => xml.replace(/<cols>/, `<cols><col min="${first}" max="10" width="9"/>`) });
    expect(message).toContain(`F1 Costs: It gives a width to the columns "${first}" to "10"`);
  });
});

describe('what acts by itself', () => {
  const part = (path: string, type: string): Changes => ({
    [path]: '<x/>',
    [TYPES]: (xml) => xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
  });

  it.each([
    ['xl/embeddings/oleObject1.bin', 'application/vnd.openxmlformats-officedocument.oleObject', 'F2'],
    ['xl/embeddings/picture.png', 'image/png', 'F2'],
    ['xl/activeX/activeX1.xml', 'application/vnd.ms-office.activeX+xml', 'F2'],
    ['xl/unheard.of', 'application/x-unheard-of', 'F2'],
    ['xl/connections.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml', 'F3'],
    ['xl/queryTables/queryTable1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.queryTable+xml', 'F3'],
    ['xl/webextensions/webextension1.xml', 'application/vnd.ms-office.webextension+xml', 'F3'],
    ['xl/model/item.data', 'application/vnd.openxmlformats-officedocument.model+data', 'F3'],
    ['xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject', 'F4'],
    ['xl/harmless.xml', 'application/vnd.ms-office.vbaProject', 'F4'],
    ['xl/macrosheets/sheet1.xml', 'application/vnd.ms-excel.macrosheet+xml', 'F4'],
  ])('is found: %s as %s', (path, type, code) => {
    expect(saidOf(part(path, type))).toEqual([expect.stringContaining(`${code} ${path}: The file`)]);
  });

  it('is found where the package fetches from outside', () => {
    const fetched = saidOf({
      'xl/drawings/_rels/drawing1.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="p" Type="x/image" Target="https://example.com/i.png" TargetMode="External"/></Relationships>',
        ),
    });
    expect(fetched).toEqual([
      'F3 xl/drawings/drawing1.xml: The file fetches something from elsewhere (image at https://example.com/i.png): remove the connection.',
    ]);
  });

  it.each([
    'WEBSERVICE',
    'RTD',
    'CALL',
    'REGISTER.ID',
    '_xlfn.IMAGE',
    'HYPERLINK',
    'FILTERXML',
    'CUBEVALUE',
    'SQL.REQUEST',
    'EXEC',
    '_xldudf_OTHER_ADDIN',
    'evil',
  ])('is found in a formula: %s', (name) => {
    expect(saidOf(intoCosts(`<row r="9"><c r="A9"><f>1+${name}("x")</f></c></row>`))).toEqual([
      expect.stringMatching(/^F5 Costs!A9: The function /),
    ]);
  });

  it('is found in names, validations and conditional formats too', () => {
    const found = saidOf({
      'xl/workbook.xml': (xml) =>
        xml.replace('</definedNames>', '<definedName name="CX_X">CALL("urlmon","x","J")</definedName></definedNames>'),
      [COSTS]: (xml) =>
        xml.replace(
          /(<conditionalFormatting)/,
          '<dataValidations><dataValidation sqref="B2"><formula1>RTD(1)</formula1></dataValidation></dataValidations>' +
            '<conditionalFormatting sqref="C3"><cfRule><formula>WEBSERVICE("x")</formula></cfRule></conditionalFormatting>$1',
        ),
    });
    expect(found.map((line) => line.slice(0, line.indexOf(' is on')))).toEqual([
      'F5 Costs!B2: The function RTD',
      'F5 Costs!C3: The function WEBSERVICE',
      'F5 CX_X: The function CALL',
    ]);
  });

  it('may be a link on the Cover, to web and mail only', () => {
    const cover = 'xl/worksheets/sheet1.xml';
    const link = (sheet: string): Changes => ({
      [sheet]: (xml) => xml.replace('</sheetData>', '<row r="99"><c r="A99"><f>HYPERLINK("#Costs!A1")</f></c></row></sheetData>'),
    });
    expect(saidOf(link(cover))).toEqual([]);
    expect(saidOf(link(COSTS))).toHaveLength(1);
    const outside = saidOf({
      [COSTS]: (xml) => xml.replace('</worksheet>', '<hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks></worksheet>'),
      'xl/worksheets/_rels/sheet8.xml.rels':
        '<Relationships><Relationship Id="h" Type="x/hyperlink" Target="file:///c:/x.exe" TargetMode="External"/></Relationships>',
    });
    expect(outside).toEqual(['F6 Costs!A1: The link leads to file:///c:/x.exe; only https: and mailto: are allowed.']);
  });

  it('decodes what the file writes as entities once, not twice', () => {
    const book = readXlsx(
      changed(intoCosts('<row r="9"><c r="A9" t="inlineStr"><is><t>&#65;&amp;lt;&#x42;<![CDATA[&lt;]]></t></is></c></row>')),
    );
    expect(book.sheets[7]?.cells.at(8, 0)?.value).toBe('A&lt;B&lt;');
  });
});

describe('work is bounded', () => {
  const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
  const many = (count: number, one: (index: number) => string): string => Array.from({ length: count }, (_, index) => one(index)).join('');
  const names = (list: string): Changes => ({ 'xl/workbook.xml': (xml) => xml.replace('</definedNames>', `${list}</definedNames>`) });

  it.each<[string, () => Uint8Array, string]>([
    ['40 MB of blanks in one sheet', () => changed(intoCosts(' '.repeat(40 * 2 ** 20))), '20 MB of XML'],
    ['100 MB unpacked', () => changed({ 'xl/media/a.xml': ' '.repeat(100 * 2 ** 20) }), 'The file unpacks to more than 64 MB.'],
    [
      'two thousand parts',
      () => changed(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`xl/a${i}.xml`, 'x']))),
      'at most 1000 are read',
    ],
    [
      'a million rows',
      () => changed(intoCosts(many(1_000_000 - 100, (i) => `<row r="${i + 9}"/>`))),
      'too many rows; at most 100,000 are read',
    ],
    [
      '160,000 cells',
      () => changed(intoCosts(many(80_000, (i) => row(i + 9, '<c><v>1</v></c><c><v>1</v></c>')))),
      'too many filled cells; at most 150,000 are read',
    ],
    [
      'cells in one row',
      () => changed(intoCosts(row(9, '<c/>'.repeat(1_000_000)))),
      'too many XML elements at a time; at most 400,000 are read',
    ],
    [
      '20,000 array formulas',
      () => changed(intoCosts(many(20_000, (i) => row(i + 9, `<c r="A${i + 9}"><f t="array" ref="A${i + 9}:B${i + 9}">1</f></c>`)))),
      'too many array formulas over several cells; at most 2,000',
    ],
    [
      'array formulas of one cell',
      () => changed(intoCosts(many(20_000, (i) => row(i + 9, `<c r="A${i + 9}"><f t="array" ref="A${i + 9}">1</f></c>`)))),
      '',
    ],
    [
      'sums over whole columns',
      () => changed(intoCosts(many(30_000, (i) => row(i + 9, `<c r="A${i + 9}"><f>SUM(B:F)+SUM(A:A)</f></c>`)))),
      'The rules would have to look at cells more than 8,000,000 times',
    ],
    ['chains of formulas', () => changed(intoCosts(many(50_000, (i) => row(i + 9, `<c r="A${i + 9}"><f>A${i + 10}</f></c>`)))), ''],
    [
      'a circle of formulas',
      () => changed(intoCosts(many(20_000, (i) => row(i + 9, `<c r="A${i + 9}"><f>A${((i + 1) % 20_000) + 9}</f></c>`)))),
      'depends on itself',
    ],
    [
      'names in a circle',
      () =>
        changed({
          ...names('<definedName name="CX_A">CX_B</definedName><definedName name="CX_B">CX_A</definedName>'),
          ...intoCosts(row(9, '<c><f>CX_A</f></c>')),
        }),
      '',
    ],
    [
      'names that double',
      () =>
        changed({
          ...names(many(60, (i) => `<definedName name="CX_N${i}">CX_N${i + 1}+CX_N${i + 1}</definedName>`)),
          ...intoCosts(row(9, '<c><f>CX_N0</f></c>')),
        }),
      '',
    ],
    [
      'shared long formulas',
      () =>
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
      () => changed(intoCosts(row(9, `<c><f>${'1+'.repeat(100_000)}1</f></c>`))),
      'has 200001 characters; Excel allows 8192',
    ],
    ['a formula of opening quotes', () => changed(intoCosts(row(9, `<c><f>${"'".repeat(8_001)}</f></c>`))), ''],
    [
      'validations',
      () =>
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
      () =>
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
      () => changed({ [COSTS]: (xml) => xml.replace('<cols>', '<cols><col min="9" max="16384" hidden="1"/>') }),
      'There are more findings of this rule than the 200 told',
    ],
    ['attributes', () => changed(intoCosts(`<row ${many(100_000, (i) => ` a${i}="1"`)}/>`)), ''],
  ])('%s: answered or refused at a limit', (_what, make, message) => {
    const text = answer(make());
    expect(text.includes(message) ? message : text.slice(0, 500)).toBe(message);
    expect(text).not.toMatch(/Maximum call stack|Invalid array length|undefined/);
  });
});
