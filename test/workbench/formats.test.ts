import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeAll(() => {
  bench = startWorkbench();
});
afterAll(() => bench.dispose());

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  bench.Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context));

test('fonts, fills and alignment are read back as they were set', async () => {
  await onSheet(async (sheet, context) => {
    const { format } = sheet.getRange('A1:B2');
    format.font.set({ name: 'Calibri', size: 12, bold: true, italic: true, color: 'red', underline: 'Single', strikethrough: true });
    format.fill.color = '#fff2cc';
    format.set({ horizontalAlignment: 'Right', verticalAlignment: 'Center', wrapText: true, indentLevel: 2, textOrientation: 45 });
    const { font, fill } = sheet.getRange('B2').format;
    font.load('name,size,bold,italic,color,underline,strikethrough');
    fill.load('color');
    const read = sheet.getRange('B2').format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation');
    await context.sync();
    expect(font.toJSON()).toMatchObject({
      name: 'Calibri',
      size: 12,
      bold: true,
      italic: true,
      color: '#FF0000',
      underline: 'Single',
      strikethrough: true,
    });
    expect(fill.color).toBe('#FFF2CC');
    expect(read.toJSON()).toMatchObject({
      horizontalAlignment: 'Right',
      verticalAlignment: 'Center',
      wrapText: true,
      indentLevel: 2,
      textOrientation: 45,
    });
  });
});

test('cells that differ have no common format, and no fill reads as white', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('D1').format.font.bold = true;
    const mixed = sheet.getRange('D1:D2').load('format/font/bold,format/fill/color');
    sheet.getRange('D2').format.fill.color = 'blue';
    const fills = sheet.getRange('D1:D2').load('format/fill/color');
    await context.sync();
    expect(mixed.format.font.bold).toBeNull();
    expect(fills.format.fill.color).toBe('');
    sheet.getRange('D2').format.fill.clear();
    const cleared = sheet.getRange('D2').load('format/fill/color');
    await context.sync();
    expect(cleared.format.fill.color).toBe('#FFFFFF');
  });
});

test('a look leaves values, formulas and number formats alone', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('F1:F3');
    range.formulas = [[0.25], ['=F1*2'], ['=SUM(F1:F2)']];
    range.numberFormat = [['0.0%'], ['0.00'], ['#,##0.000']];
    await context.sync();
    range.format.font.bold = true;
    range.format.borders.getItem('EdgeBottom').style = 'Double';
    range.format.protection.locked = false;
    range.load('formulas,values,text,numberFormat');
    await context.sync();
    expect(range.formulas).toEqual([[0.25], ['=F1*2'], ['=SUM(F1:F2)']]);
    expect(range.values).toEqual([[0.25], [0.5], [0.75]]);
    expect(range.text).toEqual([['25.0%'], ['0.50'], ['0.750']]);
    expect(range.numberFormat).toEqual([['0.0%'], ['0.00'], ['#,##0.000']]);
  });
});

test('a number format can be given once for all cells and taken away again', async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange('H1:I2');
    range.numberFormat = '@' as unknown as string[][];
    range.values = [
      ['01', '5%'],
      ['=1+1', 'x'],
    ];
    range.load('values,numberFormat');
    await context.sync();
    expect(range.values).toEqual([
      ['01', '5%'],
      ['=1+1', 'x'],
    ]);
    range.numberFormat = 'General' as unknown as string[][];
    range.load('numberFormat');
    await context.sync();
    expect(range.numberFormat.flat()).toEqual(Array(4).fill('General'));
  });
});

test('each side of a range has its own line, and inner lines do not touch the edges', async () => {
  await onSheet(async (sheet, context) => {
    const { borders } = sheet.getRange('K2:L3').format;
    borders.getItem('EdgeTop').style = 'Continuous';
    borders.getItem('EdgeTop').weight = 'Medium';
    borders.getItem('EdgeTop').color = '#1F4E78';
    borders.getItem('InsideHorizontal').style = 'Dot';
    borders.getItem('EdgeBottom').color = 'gray';
    const sides = (['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'InsideHorizontal', 'InsideVertical'] as const).map((side) =>
      borders.getItem(side).load('style,weight,color'),
    );
    const below = sheet.getRange('K3').format.borders.getItem('EdgeTop').load('style');
    await context.sync();
    expect(sides.map(({ style, weight, color }) => [style, weight, color])).toEqual([
      ['Continuous', 'Medium', '#1F4E78'],
      ['Continuous', 'Thin', '#808080'],
      ['None', 'Thin', '#000000'],
      ['Dot', 'Thin', '#000000'],
      ['None', 'Thin', '#000000'],
    ]);
    expect(below.style).toBe('None');
    borders.getItem('EdgeTop').style = 'None';
    const gone = borders.getItem('EdgeTop').load('style');
    await context.sync();
    expect(gone.style).toBe('None');
  });
});

test('many areas are formatted through one object', async () => {
  await onSheet(async (sheet, context) => {
    const areas = sheet.getRanges('N1:O2,Q4:R4').load('address,areaCount,cellCount');
    areas.format.fill.color = '#DDEBF7';
    areas.format.font.bold = true;
    areas.format.protection.locked = false;
    const cells = ['N1', 'O2', 'R4', 'P1'].map((address) => sheet.getRange(address).load('format/fill/color,format/font/bold'));
    const locks = ['Q4', 'Q5'].map((address) => sheet.getRange(address).load('format/protection/locked'));
    const items = areas.areas.load('items/address');
    await context.sync();
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!N1:O2,Sheet1!Q4:R4', 2, 6]);
    expect(cells.map(({ format }) => [format.fill.color, format.font.bold])).toEqual([
      ['#DDEBF7', true],
      ['#DDEBF7', true],
      ['#DDEBF7', true],
      ['#FFFFFF', false],
    ]);
    expect(locks.map(({ format }) => format.protection.locked)).toEqual([false, true]);
    expect(items.items.map(({ address }) => address)).toEqual(['Sheet1!N1:O2', 'Sheet1!Q4:R4']);
  });
});

test('widths and heights are in points', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('B:C').format.columnWidth = 90;
    sheet.getRange('3:3').format.rowHeight = 30;
    const column = sheet.getRange('C1').load('format/columnWidth,left');
    const differing = sheet.getRange('A1:B1').load('format/columnWidth');
    const row = sheet.getRange('A3').load('format/rowHeight');
    const grid = bench.api.getActiveWorkbook()?.getActiveSheet();
    await context.sync();
    expect(column.format.columnWidth).toBe(90);
    expect(grid?.getColumnWidth(2)).toBe(120);
    expect(column.left).toBe((88 * 3) / 4 + 90);
    expect(differing.format.columnWidth).toBeNull();
    expect(row.format.rowHeight).toBe(30);
  });
});

test('a look for whole columns and whole sheets also covers cells to come', async () => {
  await bench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Whole');
    sheet.getRange('B2').format.fill.color = 'red';
    sheet.getRange().format.font.name = 'Calibri';
    sheet.getRange('B:B').format.font.bold = true;
    const cells = ['A1', 'B2', 'B500', 'C3'].map((address) => sheet.getRange(address).load('format/font/name,format/font/bold'));
    await context.sync();
    expect(cells.map(({ format }) => [format.font.name, format.font.bold])).toEqual([
      ['Calibri', false],
      ['Calibri', true],
      ['Calibri', true],
      ['Calibri', false],
    ]);
    sheet.delete();
    await context.sync();
  });
});

test('a link is remembered with its cell and moves with it', async () => {
  await bench.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Links').load('id');
    sheet.getRange('B2').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'Inputs', screenTip: 'Go to the inputs' };
    sheet.getRange('1:1').insert('Down');
    const cell = sheet.getRange('B3').load('hyperlink,values');
    await context.sync();
    expect(cell.values).toEqual([['Inputs']]);
    expect(cell.hyperlink).toEqual({ documentReference: 'Sheet1!A1', screenTip: 'Go to the inputs' });
    expect(bench.host.hyperlinkAt(sheet.id, 2, 1)).toEqual({ documentReference: 'Sheet1!A1', screenTip: 'Go to the inputs' });
    sheet.delete();
    await context.sync();
  });
});

test.each([
  ['a colour that is none', (range: Excel.Range) => (range.format.fill.color = 'no colour'), 'RangeFill.color'],
  ['a border that is none', (range: Excel.Range) => (range.format.borders.getItem('EdgeTop').style = 'Wavy' as never), 'RangeBorder.style'],
  [
    'an alignment that is none',
    (range: Excel.Range) => (range.format.horizontalAlignment = 'Middle' as never),
    'RangeFormat.horizontalAlignment',
  ],
])('%s is refused', async (_, act, location) => {
  const error = await failure(onSheet(async (sheet) => void act(sheet.getRange('A1'))));
  expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: location } });
});

test('two hundred looks cost two commands', async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange('A60:A61').values = [[1], [2]];
    for (let row = 60; row < 160; row++) {
      const { format } = sheet.getRange(`A${row}:F${row}`);
      format.font.bold = true;
      format.fill.color = '#EEEEEE';
    }
    bench.commands.length = 0;
    await context.sync();
    expect(bench.commands.filter((id) => id === 'sheet.mutation.set-range-values')).toHaveLength(2);
  });
});
