import { readXlsx } from '../../src/render/xlsx/read';
import { LIMITS } from '../../src/render/xlsx/read/limits';
import { findingText, lintBook } from '../../src/workbook/lint';
import { laborious } from './hostile/laborious';
import { changeable, COSTS, intoCosts, TYPES, type Change, type Changes } from './hostile/package';

let changed: Change;
beforeAll(async () => {
  changed = await changeable();
});

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
  it.each(laborious)('%s: answered or refused at a limit', (_what, make, message) => {
    const text = answer(make(changed));
    expect(text.includes(message) ? message : text.slice(0, 500)).toBe(message);
    expect(text).not.toMatch(/Maximum call stack|Invalid array length|undefined/);
  });
});
