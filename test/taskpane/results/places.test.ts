import { inputIds } from '../../../src/model/document/input-ids';
import { buildModel } from '../../../src/model/lines/build-model';
import { insertWorkbook, type ExcelRun } from '../../../src/render/officejs';
import { selectTarget, type Target } from '../../../src/taskpane/results/places';
import { caseName, places } from '../../../src/workbook/setNames';
import { specOf } from '../../../src/workbook/specOf';
import { cellName } from '../../../src/workbook/formula/a1';
import { sampleCase } from '../../model/sample-case';
import { startWorkbench, type Workbench } from '../../workbench/support/workbench';

/* Where the pane leads in a workbook whose owner has renamed, translated and moved things, against the workbench's host. */

// A slow machine is no silent host.
const options = { patience: { answer: 900_000, poll: 1, retries: [1, 1] } };
const spec = specOf(buildModel({ ...sampleCase, sheets: [] }));
const nameOf = (key: string) => spec.names.find(({ name }) => name === caseName(key))!;

let bench: Workbench;
const run: ExcelRun = (given, batch) => bench.Excel.run(given, batch);

/** The cell that is selected once the pane has led to a target. */
async function ledTo(target: Target): Promise<string> {
  await selectTarget(run, 1, target);
  return bench.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    return range.address;
  });
}

beforeEach(async () => {
  bench = startWorkbench();
  await insertWorkbook(run, spec, options);
});
afterEach(() => bench.dispose());

it('leads to figures by their names, to inputs by their ids and else to the sheet, whatever stands beside them', async () => {
  const retention = nameOf(places.retention.key);
  const segment = nameOf(places.retentionOf(sampleCase.segments[0]!.id).key);
  const id = inputIds.discountRate;
  const inputs = spec.sheets.find(({ name }) => name === 'Inputs')!.blocks[0]!;
  const row = inputs.row + inputs.cells.findIndex((line) => line.some(({ value }) => value === id));
  const column = inputs.column + inputs.cells[row - inputs.row]!.findIndex(({ value }) => value === id);
  await bench.Excel.run(async (context) => {
    for (const sheet of ['Decision', 'Inputs']) context.workbook.worksheets.getItem(sheet).protection.unprotect();
    context.workbook.worksheets.getItem('Decision').getCell(retention.row, retention.column - 2).values = [['Tous les clients']];
    context.workbook.worksheets.getItem('Decision').name = 'Entscheidung';
    context.workbook.worksheets.getItem('Inputs').getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(await ledTo({ name: places.retention.key })).toBe(`Entscheidung!${cellName(retention.row, retention.column)}`);
  expect(await ledTo({ name: places.retentionOf(sampleCase.segments[0]!.id).key })).toBe(
    `Entscheidung!${cellName(segment.row, segment.column)}`,
  );
  expect(await ledTo({ input: id })).toBe(`Inputs!${cellName(row + 1, column)}`);
  await expect(ledTo({ input: 'no.such.input' })).rejects.toThrow('This input has no row on Inputs any more.');
  // As in a workbook of an earlier version, which has no name for the cell.
  await bench.Excel.run(async (context) => {
    context.workbook.names.getItem(caseName(places.retention.key)).delete();
    await context.sync();
  });
  expect(await ledTo({ name: places.retention.key, sheet: 'Decision' })).toBe('Entscheidung!A1');
  await expect(ledTo({ name: places.retention.key })).rejects.toThrow('The cell of this figure has been deleted.');
});
