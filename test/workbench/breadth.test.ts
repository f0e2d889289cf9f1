import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { bench, onSheet, values, numbers } = useSheet();

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
    const rules = bench().api.getActiveWorkbook()?.getActiveSheet().getRange(0, 0, 3, 1).getConditionalFormattingRules() ?? [];
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

  it('tell the format of a picture and the kind of a connector, which Office.js reads under names of its own spelling', async () => {
    const read = await onSheet(async (sheet, context) => {
      const picture = sheet.shapes.addImage('iVBORw0KGgo=').image.load('format');
      const elbow = sheet.shapes.addLine(0, 0, 10, 10, 'Elbow').line.load();
      await context.sync();
      return [picture.format, elbow.connectorType];
    });
    expect(read).toEqual(['PNG', 'Elbow']);
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
    bench().host.setConditions({ contentLanguage: 'de-DE' });
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
