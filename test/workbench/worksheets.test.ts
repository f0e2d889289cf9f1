import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => bench.Excel.run(act);

test('sheets are added at the end without being activated, moved, renamed, coloured and hidden', async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.add('Model');
    const unnamed = worksheets.add().load('name');
    first.position = 0;
    first.name = 'Inputs';
    first.tabColor = '#1F4E78';
    first.showGridlines = false;
    first.showHeadings = false;
    unnamed.visibility = 'VeryHidden';
    worksheets.load('items/name,items/position,items/visibility,items/tabColor,items/showGridlines,items/showHeadings');
    const active = worksheets.getActiveWorksheet().load('name');
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
      ['Inputs', 0, 'Visible'],
      ['Sheet1', 1, 'Visible'],
      ['Sheet2', 2, 'VeryHidden'],
    ]);
    expect(worksheets.items[0]).toMatchObject({ tabColor: '#1F4E78', showGridlines: false, showHeadings: false });
    expect([active.name, count.value, visible.value]).toEqual(['Sheet1', 3, 2]);
  });
});

test('renamed sheets take the formulas along that mention them, one written between two namings among them', async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const [first, second, third] = ['Draft 1', 'Draft 2', 'Draft 3'].map((name) => worksheets.add(name));
    first!.name = 'Inputs';
    const cells = worksheets.getItem('Sheet1').getRange('A1:A3');
    cells.formulas = [["='Draft 2'!A1+1"], ["='Draft 3'!A1+1"], ['=Inputs!A1']];
    second!.name = 'Model';
    third!.name = 'Checks';
    first!.name = 'Assumptions';
    cells.load('formulas');
    await context.sync();
    expect(cells.formulas).toEqual([['=Model!A1+1'], ['=Checks!A1+1'], ['=Assumptions!A1']]);
  });
});

test('a sheet is found by name in any case, by id, and beside another; the null object stands for a missing one', async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Model').load('id');
    await context.sync();
    const byName = worksheets.getItem('MODEL').load('id');
    const byId = worksheets.getItem(added.id).load('name');
    const next = worksheets.getFirst().getNext().load('name');
    const none = worksheets.getItemOrNullObject('Nowhere');
    const afterLast = worksheets.getLast().getNextOrNullObject();
    await context.sync();
    expect([byName.id, byId.name, next.name]).toEqual([added.id, 'Model', 'Model']);
    expect([none.isNullObject, afterLast.isNullObject]).toEqual([true, true]);
  });
});

test.each([
  ['of another sheet', 'sheet1', 'ItemAlreadyExists'],
  ['with a colon', 'a:b', 'InvalidArgument'],
  ['longer than 31 characters', 'x'.repeat(32), 'InvalidArgument'],
  ['that Excel keeps', 'History', 'InvalidArgument'],
])('a name %s is refused', async (_, name, code) => {
  const error = await failure(run(async (context) => void context.workbook.worksheets.add(name)));
  expect(error.code).toBe(code);
});

test('the last visible sheet can neither be deleted nor hidden', async () => {
  const deletion = await failure(run(async (context) => context.workbook.worksheets.getItem('Sheet1').delete()));
  const hiding = await failure(run(async (context) => void (context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden')));
  expect([deletion.code, hiding.code]).toEqual(['InvalidOperation', 'InvalidOperation']);
});

test('a deleted sheet is gone, and what still points to it says so', async () => {
  const error = await failure(
    run(async (context) => {
      const sheet = context.workbook.worksheets.add('Gone');
      await context.sync();
      sheet.delete();
      await context.sync();
      sheet.load('name');
      await context.sync();
    }),
  );
  expect(error.code).toBe('ItemNotFound');
});

test('panes are frozen at rows, at columns and at a range', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const none = sheet.freezePanes.getLocationOrNullObject();
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const at = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(at.address).toBe('Sheet1!A1:B3');
    expect(bench.api.getActiveWorkbook()?.getActiveSheet().getFreeze()).toMatchObject({ xSplit: 2, ySplit: 3 });
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(rows.address).toBe('Sheet1!1:2');
    sheet.freezePanes.unfreeze();
    const after = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(after.isNullObject).toBe(true);
  });
});

test('tables have a name, columns and parts, and formulas can speak of them', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B3').values = [
      ['Segment', 'Customers'],
      ['mobile', 30],
      ['fixed', 12],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'Segments';
    table.style = 'TableStyleLight1';
    sheet.getRange('D1').formulas = [['=SUM(Segments[Customers])']];
    table.load('name,style,id');
    const body = table.getDataBodyRange().load('values,address');
    const column = table.columns.getItem('Customers').getDataBodyRange().load('values');
    const sum = sheet.getRange('D1').load('values');
    const byName = context.workbook.tables.getItem('segments').load('id');
    await context.sync();
    expect([table.name, table.style, byName.id]).toEqual(['Segments', 'TableStyleLight1', table.id]);
    expect([body.address, column.values, sum.values]).toEqual(['Sheet1!A2:B3', [[30], [12]], [[42]]]);
    table.convertToRange();
    const count = sheet.tables.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('print set-up is remembered', async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const layout = sheet.pageLayout;
    const before = layout.load('orientation,zoom');
    await context.sync();
    expect([before.orientation, before.zoom]).toEqual(['Portrait', { scale: 100 }]);
    layout.orientation = 'Landscape';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.setPrintTitleRows('$1:$4');
    layout.setPrintArea('A1:H40');
    layout.setPrintMargins('Inches', { left: 0.5, top: 1 });
    layout.headersFooters.defaultForAllPages.set({ leftFooter: '&F', rightFooter: 'Page &P of &N' });
    layout.load('orientation,zoom,leftMargin,topMargin,centerHorizontally');
    const rows = layout.getPrintTitleRowsOrNullObject().load('address');
    const columns = layout.getPrintTitleColumnsOrNullObject();
    const area = layout.getPrintArea().load('address');
    const footers = layout.headersFooters.defaultForAllPages.load('leftFooter,centerFooter,rightFooter');
    await context.sync();
    expect(layout.toJSON()).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      leftMargin: 36,
      topMargin: 72,
      centerHorizontally: true,
    });
    expect([rows.address, columns.isNullObject, area.address]).toEqual(['Sheet1!1:4', true, 'Sheet1!A1:H40']);
    expect([footers.leftFooter, footers.centerFooter, footers.rightFooter]).toEqual(['&F', '', 'Page &P of &N']);
  });
});
