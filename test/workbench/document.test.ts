import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeEach(() => {
  bench = startWorkbench();
});
afterEach(() => bench.dispose());

const run = <T>(act: (context: Excel.RequestContext) => Promise<T>): Promise<T> => bench.Excel.run(act);

test('settings, properties and XML parts are kept', async () => {
  await run(async (context) => {
    const { workbook } = context;
    workbook.settings.add('case', { version: 1, items: [1, 2] });
    workbook.properties.title = 'Solve it in one call';
    workbook.properties.custom.add('Version', 3);
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.customProperties.add('Kind', 'inputs');
    const part = workbook.customXmlParts.add('<case xmlns="urn:cx">1</case>');
    const xml = part.getXml();
    await context.sync();
    const setting = workbook.settings.getItem('case').load('value');
    const missing = workbook.settings.getItemOrNullObject('none');
    const properties = workbook.properties.load('title,author');
    const custom = workbook.properties.custom.getItem('version').load('value,type');
    const kind = sheet.customProperties.getItem('kind').load('key,value');
    const parts = workbook.customXmlParts.getByNamespace('urn:cx').getCount();
    await context.sync();
    expect(setting.value).toEqual({ version: 1, items: [1, 2] });
    expect(missing.isNullObject).toBe(true);
    expect([properties.title, properties.author]).toEqual(['Solve it in one call', '']);
    expect([custom.value, custom.type, kind.key, kind.value]).toEqual([3, 'Number', 'Kind', 'inputs']);
    expect([xml.value, parts.value]).toEqual(['<case xmlns="urn:cx">1</case>', 1]);
    workbook.settings.getItem('case').delete();
    const gone = workbook.settings.getItemOrNullObject('case');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('the application calculates, and knows its modes', async () => {
  await run(async (context) => {
    context.workbook.application.suspendApiCalculationUntilNextSync();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    context.workbook.application.calculate('Full');
    context.workbook.application.load('calculationMode,calculationState');
    await context.sync();
    expect([context.workbook.application.calculationMode, context.workbook.application.calculationState]).toEqual(['Automatic', 'Done']);
  });
  const error = await failure(run(async (context) => void (context.workbook.application.calculationMode = 'Never' as never)));
  expect(error.code).toBe('InvalidArgument');
});
