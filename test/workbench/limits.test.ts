import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeAll(() => {
  bench = startWorkbench();
});
afterAll(() => bench.dispose());

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  bench.Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context));

type Act = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;
const letters = (count: number) => 'a'.repeat(count);
/** Of texts that are as long as they may be, and one that fills up. */
const formula = (length: number) => {
  const begin = `=${`"${letters(255)}"&`.repeat(31)}`;
  return `${begin}"${letters(length - begin.length - 2)}"`;
};
const list =
  (source: string): Act =>
  (sheet) =>
    (sheet.getRange('F1').dataValidation.rule = { list: { inCellDropDown: true, source } });
const custom =
  (text: string): Act =>
  (sheet) =>
    (sheet.getRange('F3').dataValidation.rule = { custom: { formula: text } });
const alert =
  (title: number, message: number): Act =>
  (sheet) =>
    (sheet.getRange('F1').dataValidation.errorAlert = {
      title: letters(title),
      message: letters(message),
      showAlert: true,
      style: 'Stop',
    });
const prompt =
  (title: number, message: number): Act =>
  (sheet) =>
    (sheet.getRange('F1').dataValidation.prompt = { title: letters(title), message: letters(message), showPrompt: true });
const conditional =
  (text: string): Act =>
  (sheet) =>
    (sheet.getRange('G1').conditionalFormats.add('Custom').custom.rule.formula = text);
const footer =
  (length: number): Act =>
  (sheet) => {
    const texts = sheet.pageLayout.headersFooters.defaultForAllPages;
    texts.leftFooter = letters(100);
    texts.rightFooter = letters(length - 100);
  };

/** What the last one that Excel takes and the first one that it refuses look like, and where it refuses. */
const EDGES: readonly (readonly [string, Act, Act, string])[] = [
  [
    'a text of 32,767 characters',
    (sheet) => (sheet.getRange('A1').values = [[letters(32_767)]]),
    (sheet) => (sheet.getRange('A1').values = [[letters(32_768)]]),
    'Range.values',
  ],
  [
    'a formula of 8,192 characters',
    (sheet) => (sheet.getRange('A2').formulas = [[formula(8_192)]]),
    (sheet) => (sheet.getRange('A2').formulas = [[formula(8_193)]]),
    'Range.formulas',
  ],
  [
    'a row of 409.5 points',
    (sheet) => (sheet.getRange('9:9').format.rowHeight = 409.5),
    (sheet) => (sheet.getRange('9:9').format.rowHeight = 410),
    'RangeFormat.rowHeight',
  ],
  [
    'a column of 255 characters',
    (sheet) => (sheet.getRange('J:J').format.columnWidth = 1_342.5),
    (sheet) => (sheet.getRange('J:J').format.columnWidth = 1_343),
    'RangeFormat.columnWidth',
  ],
  [
    'a number format of four sections',
    (sheet) => (sheet.getRange('B1').numberFormat = [['0;-0;"a;b";@']]),
    (sheet) => (sheet.getRange('B1').numberFormat = [['0;-0;0;@;0']]),
    'Range.numberFormat',
  ],
  [
    'a number format whose quotes are closed',
    (sheet) => (sheet.getRange('B1').numberFormat = [['[Red]0.0" m"']]),
    (sheet) => (sheet.getRange('B1').numberFormat = [['0.0" m']]),
    'Range.numberFormat',
  ],
  ['a title of 32 characters in an alert', alert(32, 9), alert(33, 9), 'DataValidation.errorAlert'],
  ['a message of 224 characters in an alert', alert(9, 224), alert(9, 225), 'DataValidation.errorAlert'],
  ['a title of 32 characters in a prompt', prompt(32, 9), prompt(33, 9), 'DataValidation.prompt'],
  ['a message of 255 characters in a prompt', prompt(9, 255), prompt(9, 256), 'DataValidation.prompt'],
  ['a list of 255 characters', list(letters(255)), list(letters(256)), 'DataValidation.rule'],
  ['a list from cells', list('=$A$1:$A$3'), list('=$A$1:$A$3,$B$1'), 'DataValidation.rule'],
  ['a validation without unions', custom('=SUM(A1,B1)>0'), custom('=SUM((A1,B1))>0'), 'DataValidation.rule'],
  [
    'a date given as a text',
    (sheet) => (sheet.getRange('F4').dataValidation.rule = { date: { formula1: '2024-01-01', operator: 'GreaterThan' } }),
    (sheet) => (sheet.getRange('F4').dataValidation.rule = { date: { formula1: 45_000 as never, operator: 'GreaterThan' } }),
    'DataValidation.rule',
  ],
  ['a condition on cells', conditional('=SUM($A$1:$A$3)>0'), conditional('=SUM({1,2})>0'), 'ConditionalFormatRule.formula'],
  ['a condition in its workbook', conditional('=Sheet1!$A$1>0'), conditional('=[B.xlsx]Sheet1!$A$1>0'), 'ConditionalFormatRule.formula'],
  ['a condition that can be read', conditional('=$A$1>0'), conditional('=$A$1>'), 'ConditionalFormatRule.formula'],
  [
    'a name of 255 characters',
    (_, { workbook }) => workbook.names.add(letters(255), '=1'),
    (_, { workbook }) => workbook.names.add(letters(256), '=1'),
    'NamedItemCollection.add',
  ],
  [
    'a name for a formula that can be read',
    (_, { workbook }) => workbook.names.add('readable', '=SUM(1)'),
    (_, { workbook }) => workbook.names.add('unreadable', '=SUM(1'),
    'NamedItemCollection.add',
  ],
  [
    'a sheet name of 31 characters',
    (_, { workbook }) => workbook.worksheets.add(letters(31)),
    (_, { workbook }) => workbook.worksheets.add(letters(32)),
    'WorksheetCollection.add',
  ],
  [
    'an address of 8,192 characters',
    (sheet) => sheet.getRanges(`${'A1,'.repeat(2_730)}A1`).load('areaCount'),
    (sheet) => sheet.getRanges(`${'A1,'.repeat(2_730)}A10`).load('areaCount'),
    'Worksheet.getRanges',
  ],
  ['a footer of 255 characters, with its two codes', footer(251), footer(252), 'HeaderFooter.rightFooter'],
  [
    'whole rows as titles',
    (sheet) => sheet.pageLayout.setPrintTitleRows('$1:$4'),
    (sheet) => sheet.pageLayout.setPrintTitleRows('$A$1:$D$4'),
    'PageLayout.setPrintTitleRows',
  ],
];

test.each(EDGES)('%s is taken, and what goes beyond is refused', async (_, taken, beyond, location) => {
  await onSheet(async (sheet, context) => {
    taken(sheet, context);
    await context.sync();
  });
  const error = await failure(onSheet(async (sheet, context) => void beyond(sheet, context)));
  expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: location } });
});

test('a matrix with one formula that cannot be read changes none of its cells', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('C1:C2').values = [[1], [2]];
    await context.sync();
  });
  const error = await failure(onSheet(async (sheet) => void (sheet.getRange('C1:C2').formulas = [['=3+4'], ['=3+']])));
  expect(error.code).toBe('InvalidArgument');
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange('C1:C2').load('formulas');
    await context.sync();
    expect(cells.formulas).toEqual([[1], [2]]);
  });
});

test('what looks like a broken formula is a text where texts are asked for', async () => {
  await onSheet(async (sheet, context) => {
    const cells = sheet.getRange('D1:D2');
    sheet.getRange('D1').numberFormat = [['@']];
    cells.values = [['=1+'], ["'=1+"]];
    cells.load('values');
    await context.sync();
    expect(cells.values).toEqual([['=1+'], ['=1+']]);
  });
});

test('formulas are taken in R1C1 notation', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('L1:L2').values = [[3], [4]];
    const cells = sheet.getRange('M1:M2');
    cells.formulasR1C1 = [['=RC[-1]*2'], ['=R[-1]C+R1C12']];
    cells.load('formulas,values');
    await context.sync();
    expect(cells.formulas).toEqual([['=L1*2'], ['=M1+$L$1']]);
    expect(cells.values).toEqual([[6], [9]]);
  });
});

test.each([
  ['tomato', '#FF6347'],
  ['LightGoldenrodYellow', '#FAFAD2'],
])('%s is a colour', async (name, hex) => {
  await onSheet(async (sheet, context) => {
    const { fill } = sheet.getRange('N1').format;
    fill.color = name;
    fill.load('color');
    await context.sync();
    expect(fill.color).toBe(hex);
  });
});

test('a sheet is protected once and unprotected once', async () => {
  const denied = { code: 'AccessDenied' };
  const protection = (act: (protection: Excel.WorksheetProtection) => void) => onSheet(async (sheet) => act(sheet.protection));
  expect(await failure(protection((each) => each.unprotect()))).toMatchObject(denied);
  await protection((each) => each.protect());
  expect(await failure(protection((each) => each.protect()))).toMatchObject(denied);
  await protection((each) => each.unprotect());
});
