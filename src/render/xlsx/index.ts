import type { WorkbookSpec } from '../../workbook/spec';
import { absoluteArea, quoteSheet } from '../../workbook/formula/a1';
import { chartPatches, patchAnchors, writeCharts } from './charts';
import { must, startLibrary, type File } from './library';
import { orderChildren } from './order';
import { pack, patch, unpack } from './package';
import { writePrint } from './printSetup';
import { writeConditionalFormats, writeValidations } from './rules';
import { protect, writeSheet } from './sheet';
import { sheetData } from './sheetData';
import { FONT, StyleBook } from './styles';

/**
 * Writes a workbook as an .xlsx file: values, formulas with the results the workbook knows (every reader calculates them anew on load),
 * styles, names, validations, conditional formats, charts, links, print set-up, protection without a password.
 * @param spec the workbook; it should have passed the linter
 * @returns the bytes of the file
 * @throws Error naming the sheet and cell at which the file cannot be written
 */
export async function renderXlsx(spec: WorkbookSpec): Promise<Uint8Array> {
  const library = await startLibrary();
  const file = must(library.NewFile(), 'start');
  must(file.SetDefaultFont(FONT), 'default font');
  createSheets(file, spec);
  const styles = new StyleBook(file);
  const data = spec.sheets.map((sheet) => sheetData(sheet, styles));
  for (const sheet of spec.sheets) {
    writeSheet(file, sheet);
    writePrint(file, sheet);
    writeValidations(file, sheet);
    writeConditionalFormats(file, sheet);
  }
  writeNames(file, spec);
  // Charts read sheets and cells that have to be there; protection comes after everything it protects.
  for (const sheet of spec.sheets) writeCharts(library, file, sheet);
  for (const sheet of spec.sheets) protect(file, sheet);
  writeProperties(file, spec);
  const parts = unpack(file);
  for (const [index, { xml, dimension }] of data.entries()) {
    patch(parts, `xl/worksheets/sheet${index + 1}.xml`, [
      [/<sheetData>.*<\/sheetData>|<sheetData\/>/s, xml],
      [/<dimension ref="[^"]*">/, `<dimension ref="${dimension}">`],
    ]);
  }
  orderChildren(parts);
  const drawn = spec.sheets.filter(({ charts }) => charts.length > 0);
  for (const [index, sheet] of drawn.entries()) patchAnchors(parts, `xl/drawings/drawing${index + 1}.xml`, sheet.charts);
  for (const [index, chart] of spec.sheets.flatMap((sheet) => sheet.charts).entries()) {
    const patches = chartPatches(chart);
    if (patches.length > 0) patch(parts, `xl/charts/chart${index + 1}.xml`, patches);
  }
  return pack(parts);
}

/** The library starts with one sheet, which becomes the first. */
function createSheets(file: File, spec: WorkbookSpec): void {
  const [first, ...others] = spec.sheets;
  if (!first) throw new Error('A workbook needs at least one sheet.');
  must(file.SetSheetName('Sheet1', first.name), first.name);
  for (const sheet of others) must(file.NewSheet(sheet.name), sheet.name);
  must(file.SetActiveSheet(0), first.name);
}

function writeNames(file: File, spec: WorkbookSpec): void {
  for (const { name, sheet, row, column, comment } of spec.names) {
    const cell = absoluteArea({ row, column, lastRow: row, lastColumn: column });
    must(
      file.SetDefinedName({ Name: name, RefersTo: `${quoteSheet(sheet)}!${cell}`, Comment: comment, Scope: 'Workbook' }),
      `name ${name}`,
    );
  }
}

function writeProperties(file: File, spec: WorkbookSpec): void {
  const { title, author, subject, created } = spec.properties;
  // A date alone is no W3CDTF of the kind that readers expect here: openpyxl refuses it.
  const moment = `${created.slice(0, 10)}T00:00:00Z`;
  must(
    file.SetDocProps({ Title: title, Creator: author, LastModifiedBy: author, Subject: subject, Created: moment, Modified: moment }),
    'document properties',
  );
  must(file.SetAppProps({ Application: 'CX Business Case' }), 'application properties');
  must(file.SetCalcProps({ FullCalcOnLoad: true, CalcMode: spec.tablesOnRequest ? 'autoNoTable' : 'auto', Iterate: false }), 'calculation');
}
