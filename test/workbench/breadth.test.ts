import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
beforeEach(() => void (bench = startWorkbench()));
afterEach(() => bench.dispose());

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>): Promise<T> =>
  bench.Excel.run(async (context) => {
    const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });

const values = (address: string): Promise<unknown[][]> =>
  onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });

/** Two columns of numbers, their sums, and a text. */
const numbers = () =>
  onSheet((sheet) => {
    sheet.getRange('A1:C3').formulas = [
      [1, 10, '=A1+B1'],
      [2, 20, '=A2+B2'],
      ['x', '', true],
    ];
  });

describe('copying, moving and filling', () => {
  it('turns rows into columns and leaves what blanks would overwrite', async () => {
    await numbers();
    await onSheet((sheet) => {
      sheet.getRange('E1:E3').values = [['old'], ['old'], ['old']];
      sheet.getRange('E1').copyFrom('A3:C3', 'Values', true, true);
    });
    expect(await values('E1:E3')).toEqual([['x'], ['old'], [true]]);
  });

  it('moves cells, and formulas that refer to them follow', async () => {
    await numbers();
    await onSheet((sheet) => void sheet.getRange('A1:B1').moveTo('A5'));
    const formula = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange('C1').load('formulas');
      await context.sync();
      return cell.formulas[0]?.[0] as unknown;
    });
    expect(formula).toBe('=A5+B5');
    expect(await values('A1:C1')).toEqual([['', '', 11]]);
  });

  it.each([
    ['FillDefault', [[2], [4], [6], [8]]],
    ['FillCopy', [[2], [4], [2], [4]]],
  ] as const)('fills by %s', async (way, filled) => {
    await onSheet((sheet) => {
      sheet.getRange('A1:A2').values = [[2], [4]];
      sheet.getRange('A1:A2').autoFill('A1:A4', way);
    });
    expect(await values('A1:A4')).toEqual(filled);
  });

  it('fills formulas as if they were copied, and refuses a way that it does not know by its name', async () => {
    await numbers();
    await onSheet((sheet) => void sheet.getRange('C1').autoFill('C1:C2', 'FillValues'));
    expect(await values('C1:C2')).toEqual([[11], [22]]);
    const error = await failure(onSheet((sheet) => void sheet.getRange('C1').autoFill('C1:C2', 'FlashFill')));
    expect(error.code).toBe('ApiNotFound');
  });

  it('takes out rows that repeat an earlier one, whatever their case', async () => {
    await onSheet(
      (sheet) =>
        void (sheet.getRange('A1:B4').values = [
          ['Name', 'n'],
          ['a', 1],
          ['A', 2],
          ['b', 3],
        ]),
    );
    const result = await onSheet(async (sheet, context) => {
      const found = sheet.getRange('A1:B4').removeDuplicates([0], true).load();
      await context.sync();
      return [found.removed, found.uniqueRemaining];
    });
    expect(result).toEqual([1, 2]);
    expect(await values('A1:B4')).toEqual([
      ['Name', 'n'],
      ['a', 1],
      ['b', 3],
      ['', ''],
    ]);
  });

  it('takes a range from a cell to the other side of it', async () => {
    const address = await onSheet(async (sheet, context) => {
      const range = sheet.getRange('D4').getResizedRange(0, -2).load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B4:D4');
  });
});

describe('finding cells', () => {
  const addressOf = (find: (sheet: Excel.Worksheet) => { load(what: string): { address: string } }): Promise<string> =>
    onSheet(async (sheet, context) => {
      const found = find(sheet).load('address');
      await context.sync();
      return found.address;
    });

  it.each([
    ['Formulas', 'All', 'Sheet1!C1:C2'],
    ['Constants', 'Numbers', 'Sheet1!A1:B2'],
    ['Constants', 'LogicalText', 'Sheet1!A3,Sheet1!C3'],
    ['Blanks', 'All', 'Sheet1!B3'],
  ] as const)('of the kind %s, %s', async (kind, of, address) => {
    await numbers();
    expect(await addressOf((sheet) => sheet.getRange('A1:C3').getSpecialCells(kind, of))).toBe(address);
  });

  it('at the edge of a block and beyond it, as Ctrl and an arrow key do', async () => {
    await numbers();
    expect(await addressOf((sheet) => sheet.getRange('A1').getRangeEdge('Down'))).toBe('Sheet1!A3');
    expect(await addressOf((sheet) => sheet.getRange('A3').getRangeEdge('Down'))).toBe('Sheet1!A1048576');
    expect(await addressOf((sheet) => sheet.getRange('A1').getExtendedRange('Right'))).toBe('Sheet1!A1:C1');
  });

  it('by their text on a whole sheet', async () => {
    await onSheet((sheet) => void (sheet.getRange('A1:A3').values = [['late'], ['on time'], ['too late']]));
    expect(await addressOf((sheet) => sheet.findAll('late', {}))).toBe('Sheet1!A1,Sheet1!A3');
  });

  it('that a formula refers to, and those that refer to a cell', async () => {
    await numbers();
    await onSheet((sheet) => void (sheet.getRange('D1').formulas = [['=C1*2']]));
    const addresses = async (of: (sheet: Excel.Worksheet) => Excel.WorkbookRangeAreas) =>
      onSheet(async (sheet, context) => {
        const found = of(sheet).load('addresses');
        await context.sync();
        return found.addresses;
      });
    expect(await addresses((sheet) => sheet.getRange('D1').getDirectPrecedents())).toEqual(['Sheet1!C1']);
    expect(await addresses((sheet) => sheet.getRange('D1').getPrecedents())).toEqual(['Sheet1!A1,Sheet1!B1,Sheet1!C1']);
    expect(await addresses((sheet) => sheet.getRange('A1').getDependents())).toEqual(['Sheet1!C1,Sheet1!D1']);
  });

  it('without the rows that are hidden', async () => {
    await numbers();
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange('2:2').rowHidden = true;
      const view = sheet.getRange('A1:B3').getVisibleView().load('values');
      await context.sync();
      return view.values as unknown[][];
    });
    expect(seen).toEqual([
      [1, 10],
      ['x', ''],
    ]);
  });
});

describe('an outline', () => {
  it('is grouped, closed, opened and taken apart', async () => {
    const hidden = (levels?: readonly [number, number]) =>
      onSheet(async (sheet, context) => {
        if (levels) sheet.showOutlineLevels(...levels);
        const range = sheet.getRange('A2:A3').load('rowHidden');
        await context.sync();
        return range.rowHidden;
      });
    await onSheet((sheet) => void sheet.getRange('2:3').group('ByRows'));
    expect(await hidden([1, 1])).toBe(true);
    expect(await hidden([2, 1])).toBe(false);
    expect(await hidden([1, 1])).toBe(true);
    await onSheet((sheet) => void sheet.getRange('2:3').ungroup('ByRows'));
    expect(await hidden()).toBe(false);
  });
});

describe('cell styles', () => {
  it('are put on cells, made, and refused where there is none of the name', async () => {
    const look = await onSheet(async (sheet, context) => {
      context.workbook.styles.add('Mine');
      const mine = context.workbook.styles.getItem('Mine');
      mine.fill.color = 'yellow';
      mine.font.bold = true;
      sheet.getRange('A1').style = 'Mine';
      sheet.getRange('A2').style = 'Heading 1';
      const [first, second] = [sheet.getRange('A1'), sheet.getRange('A2')];
      first.load('style,format/fill/color,format/font/bold');
      second.load('style,format/font/size');
      await context.sync();
      return [first.style, first.format.fill.color, first.format.font.bold, second.style, second.format.font.size];
    });
    expect(look).toEqual(['Mine', '#FFFF00', true, 'Heading1', 15]);
    expect((await failure(onSheet((sheet) => void (sheet.getRange('A1').style = 'None such')))).code).toBe('InvalidArgument');
    expect((await failure(onSheet((_, context) => context.workbook.styles.add('mine')))).code).toBe('ItemAlreadyExists');
  });

  it('and other properties are set and read cell by cell', async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet
        .getRange('A1:B1')
        .setCellProperties([
          [{ format: { fill: { color: 'red' } } }, { format: { borders: { bottom: { style: 'Continuous' } } } }],
        ] as Excel.SettableCellProperties[][]);
      const result = sheet.getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      return result.value;
    });
    expect(read).toEqual([
      [
        { address: 'Sheet1!A1', format: { fill: { color: '#FF0000' } } },
        { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' } } },
      ],
    ]);
  });
});

describe('a copy of a sheet', () => {
  it('has its cells, tables and conditional formats, and a name of its own', async () => {
    await numbers();
    const copy = await onSheet(async (sheet, context) => {
      sheet.tables.add('E1:F2', true).name = 'Sales';
      sheet.getRange('A1:A3').conditionalFormats.add('TopBottom').topBottom.rule = { rank: 1, type: 'TopItems' };
      const made = sheet.copy('Beginning').load('name,position');
      const cell = made.getRange('C2').load('values');
      const formats = made.getRange('A1').conditionalFormats.load('items/type');
      const tables = made.tables.load('items/name');
      await context.sync();
      return [made.name, made.position, cell.values[0]?.[0], formats.items.map(({ type }) => type), tables.items.map(({ name }) => name)];
    });
    expect(copy).toEqual(['Sheet1 (2)', 0, 22, ['TopBottom'], ['Table1']]);
  });
});

describe('conditional formats that measure every cell', () => {
  it.each([
    ['ColorScale', 'colorScale'],
    ['DataBar', 'dataBar'],
    ['IconSet', 'iconSet'],
    ['ContainsText', 'highlightCell'],
    ['PresetCriteria', 'highlightCell'],
    ['TopBottom', 'highlightCell'],
  ] as const)('reach the grid: %s', async (type, drawn) => {
    await onSheet((sheet) => {
      const format = sheet.getRange('A1:A3').conditionalFormats.add(type);
      if (type === 'ColorScale')
        format.colorScale.criteria = {
          minimum: { type: 'LowestValue', color: 'red', formula: undefined as unknown as string },
          maximum: { type: 'Percent', formula: '90', color: 'green' },
        };
      if (type === 'IconSet') format.iconSet.style = 'FourArrows';
      if (type === 'ContainsText') format.textComparison.rule = { operator: 'Contains', text: 'late' };
      if (type === 'PresetCriteria') format.preset.rule = { criterion: 'OneStdDevAboveAverage' };
      if (type === 'TopBottom') format.topBottom.rule = { rank: 10, type: 'BottomPercent' };
    });
    const rules = bench.api.getActiveWorkbook()?.getActiveSheet().getRange(0, 0, 3, 1).getConditionalFormattingRules() ?? [];
    expect(rules.map(({ rule }) => (rule as { type: string }).type)).toEqual([drawn]);
  });

  it('refuse a rank and icons that Excel does not have, and name the dates that are missing', async () => {
    const add = (act: (formats: Excel.ConditionalFormatCollection) => void) =>
      failure(onSheet((sheet) => act(sheet.getRange('A1').conditionalFormats)));
    expect((await add((formats) => void (formats.add('TopBottom').topBottom.rule = { rank: 0, type: 'TopItems' }))).code).toBe(
      'InvalidArgument',
    );
    expect((await add((formats) => void (formats.add('IconSet').iconSet.style = 'SixArrows' as never))).code).toBe('InvalidArgument');
    expect((await add((formats) => void (formats.add('PresetCriteria').preset.rule = { criterion: 'Today' }))).code).toBe('ApiNotFound');
  });
});

describe('shapes', () => {
  it('are made, moved in a group, put in order and deleted', async () => {
    const found = await onSheet(async (sheet, context) => {
      const [a, b] = [sheet.shapes.addGeometricShape('Hexagon'), sheet.shapes.addTextBox('words')];
      a.set({ name: 'A', left: 10, top: 10, width: 20, height: 20 });
      b.set({ name: 'B', left: 50, top: 50, width: 20, height: 20 });
      const group = sheet.shapes.addGroup([a, b]);
      group.incrementLeft(5);
      await context.sync();
      group.group.ungroup();
      const first = sheet.shapes.getItem('a').load('left,geometricShapeType');
      const second = sheet.shapes.getItem('B').load('left,zOrderPosition');
      second.textFrame.textRange.load('text');
      second.setZOrder('SendToBack');
      await context.sync();
      first.delete();
      const count = sheet.shapes.getCount();
      await context.sync();
      return [first.left, first.geometricShapeType, second.left, second.textFrame.textRange.text, count.value];
    });
    expect(found).toEqual([15, 'Hexagon', 55, 'words', 1]);
  });

  it('stay as they are on a protected sheet, and a line is no picture', async () => {
    await onSheet((sheet) => void (sheet.shapes.addLine(0, 0, 10, 10).name = 'L'));
    expect((await failure(onSheet((sheet) => void sheet.shapes.getItem('L').image.load('format')))).code).toBe('InvalidOperation');
    await onSheet((sheet) => sheet.protection.protect());
    expect((await failure(onSheet((sheet) => sheet.shapes.getItem('L').delete()))).code).toBe('AccessDenied');
  });
});

describe('the workbook', () => {
  it('calculates with its functions, one within another, over cells as they are', async () => {
    await numbers();
    const results = await onSheet(async (sheet, context) => {
      const { functions } = context.workbook;
      const sum = functions.sum(sheet.getRange('A1:B2'), functions.max(5, 7)).load('value,error');
      const none = functions.vlookup('none', sheet.getRange('A1:B2'), 2, false).load('value,error');
      await context.sync();
      return [sum.value, sum.error, none.error];
    });
    expect(results).toEqual([40, null, '#N/A']);
  });

  it('calculates by hand where it is told to', async () => {
    await numbers();
    expect(await values('C1')).toEqual([[11]]);
    await onSheet((sheet, context) => {
      context.workbook.application.calculationMode = 'Manual';
      sheet.getRange('A1').values = [[100]];
    });
    expect(await values('C1')).toEqual([[11]]);
    await onSheet((_, context) => context.workbook.application.calculate('Recalculate'));
    expect(await values('C1')).toEqual([[110]]);
    await onSheet((sheet, context) => {
      context.workbook.application.calculationMode = 'Automatic';
      sheet.getRange('A1').values = [[1]];
    });
    expect(await values('C1')).toEqual([[11]]);
  });

  it('says how its language writes dates and numbers', async () => {
    bench.host.setConditions({ contentLanguage: 'de-DE' });
    const written = await onSheet(async (_, context) => {
      const { datetimeFormat, numberFormat } = context.workbook.application.cultureInfo;
      datetimeFormat.load('shortDatePattern,longTimePattern');
      numberFormat.load('numberDecimalSeparator');
      await context.sync();
      return [datetimeFormat.shortDatePattern, datetimeFormat.longTimePattern, numberFormat.numberDecimalSeparator];
    });
    expect(written).toEqual(['dd.MM.yyyy', 'HH:mm:ss', ',']);
  });

  it('passes over a property that no object of Excel has, and refuses one that this host lacks', async () => {
    await onSheet(async (sheet) => void sheet.load('noPropertiesNeeded' as 'name'));
    expect((await failure(onSheet((sheet) => void sheet.getRange('A1').load('valuesAsJson')))).code).toBe('ApiNotFound');
  });
});
