import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/render/xlsx/read';
import { renderXlsx } from '../../src/render/xlsx';
import { findingText, lintBook } from '../../src/workbook/lint';
import { bookOfSpec } from '../../src/workbook/lint/book/fromSpec';
import type { Book, SheetView } from '../../src/workbook/lint/book/book';
import { smallSpec } from '../workbook/fixtures/small';

let file: Uint8Array;
beforeAll(async () => {
  file = await renderXlsx(smallSpec);
});

/** The file with parts of its package changed as somebody with Excel would change it. */
function edited(changes: Readonly<Record<string, (xml: string) => string>>): Book {
  const parts = unzipSync(file);
  for (const [path, change] of Object.entries(changes)) {
    const before = parts[path] ? strFromU8(parts[path]) : '';
    const after = change(before);
    if (after === before) throw new Error(`Nothing changed in ${path}.`);
    parts[path] = strToU8(after);
  }
  return readXlsx(zipSync(parts));
}
const said = (book: Book): string[] => lintBook(book).map(findingText);
const costs = 'xl/worksheets/sheet8.xml';

describe('readXlsx', () => {
  it('sees in the file what was in the spec', () => {
    const read = readXlsx(file);
    const spec = bookOfSpec(smallSpec);
    const outline = ({ name, role, freeze, protected: locked, links, print }: SheetView): unknown => {
      return { name, role, freeze, locked, print, links: links.map(({ row, column, target }) => ({ row, column, target })) };
    };
    expect(read.names).toEqual(spec.names);
    expect(read.sheets.map(outline)).toEqual(spec.sheets.map(outline));
    for (const [index, sheet] of spec.sheets.entries()) {
      expect([...(read.sheets[index]?.cells ?? [])]).toEqual([...sheet.cells]);
      expect(read.sheets[index]?.validations).toEqual(sheet.validations.map(({ area, title, message }) => ({ area, title, message })));
      expect(read.sheets[index]?.columnWidths).toEqual(sheet.columnWidths);
    }
  });

  it('lets a finished file pass the same rules', () => {
    expect(said(readXlsx(file))).toEqual([]);
  });

  it('finds what was hidden, merged or overwritten in the file', () => {
    const book = edited({
      'xl/workbook.xml': (xml) =>
        xml.replace('<sheet name="Log"', '<sheet name="Log" state="veryHidden"').replace('fullCalcOnLoad', 'iterate="1" fullCalcOnLoad'),
      [costs]: (xml) =>
        xml
          .replace('<row r="5"', '<row hidden="1" r="5"')
          .replace(/(<c r="G6" s="\d+">)<f>[^<]*<\/f>/, '$1<v>12</v>')
          .replace(/<c r="H6" (s="\d+")><f>/, '<c r="H6" $1 t="e"><f>')
          .replace('<f>0*H$5</f>', '<f>0*H$5</f><v>#VALUE!</v>')
          .replace('<sheetProtection', '<mergeCells><mergeCell ref="A1:C1"/></mergeCells><unused')
          .replace('</sheetProtection>', '</unused>'),
      'xl/externalLinks/externalLink1.xml': () => '<externalLink/>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': () =>
        '<Relationships><Relationship Id="rId1" Target="Budget.xlsx" TargetMode="External" Type="x/externalLinkPath"/></Relationships>',
      'xl/vbaProject.bin': () => 'x',
    });
    expect(said(book)).toEqual([
      'E2 Costs!5:5: The row is hidden.',
      'E2 Log: The sheet is hidden.',
      'E6 Costs!G6: The value 12 is typed into a row of formulas.',
      'E12 workbook: Iterative calculation is switched on; it hides circular references.',
      'E13 workbook: The workbook is linked to Budget.xlsx.',
      'E14 Costs!H6: The cell shows #VALUE!.',
      'E15 Costs!G6: The number 12 is typed here: numbers live on Inputs.',
      'F1 xl/vbaProject.bin: It has no content type. Open the file in Excel, let it repair what it can, and save it again.',
      'F4 xl/vbaProject.bin: The file holds macros (without a content type): save it as .xlsx without them.',
      'W26 Costs!A1:C1: The cells are merged.',
      'W30 workbook: The workbook holds macros.',
      'W30 Costs: The sheet is not protected against slips.',
    ]);
  });

  it('judges no table with headings of its own as a row over the periods', () => {
    const table = (typed: string): string =>
      '<row r="9"><c r="F9" t="inlineStr"><is><t>Base</t></is></c></row>' +
      `<row r="10"><c r="A10" t="inlineStr"><is><t>Bar</t></is></c><c r="B10" t="inlineStr"><is><t>EUR</t></is></c><c r="F10"><f>F6</f></c><c r="G10">${typed}</c></row></sheetData>`;
    expect(said(edited({ [costs]: (xml) => xml.replace('</sheetData>', table('<f>F6+1</f>')) }))).toEqual([]);
    expect(
      said(
        edited({
          [costs]: (xml) =>
            xml.replace('</sheetData>', table('<f>F6+1</f>').replace('r="F9" t="inlineStr"><is><t>Base</t></is>', 'r="A9"><v>1</v>')),
        }),
      ).join(),
    ).toContain('E5 Costs!G10');
  });

  it('follows shared formulas and shared strings, as Excel saves them', () => {
    const shared = edited({
      [costs]: (xml) =>
        xml
          .replace('<f>0*F$5</f>', '<f t="shared" ref="F6:H6" si="0">0*F$5</f>')
          .replace('<f>0*G$5</f>', '<f t="shared" si="0"/>')
          .replace('<f>0*H$5</f>', '<f t="shared" si="0"/>')
          .replace(/t="inlineStr"><is><t xml:space="preserve">Unit<\/t><\/is>/, 't="s"><v>1</v>'),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace('</Relationships>', '<Relationship Id="rIdS" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        ),
      'xl/sharedStrings.xml': () => '<sst><si><t>x</t></si><si><r><t>Un</t></r><r><rPr><b/></rPr><t>it</t></r></si></sst>',
    });
    expect(said(shared)).toEqual([]);
    const cells = shared.sheets[7]?.cells;
    expect([cells?.at(5, 7)?.formula, cells?.at(4, 1)?.value]).toEqual(['=0*H$5', 'Unit']);
  });

  it('says so when the file is none', () => {
    expect(() => readXlsx(strToU8('not a file'))).toThrow('This is no .xlsx file: it cannot be unpacked.');
    expect(() => readXlsx(zipSync({ 'a.txt': strToU8('a') }))).toThrow('This is no .xlsx file: it holds no workbook.');
  });
});
