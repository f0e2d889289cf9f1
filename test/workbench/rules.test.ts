import { useSheet } from './support/sheet';
import { failure } from './support/workbench';

const { bench, onSheet } = useSheet();

describe('data validation', () => {
  test('rule, alert and prompt reach the grid as one rule and are read back', async () => {
    await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange('B2:B9');
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      dataValidation.errorAlert = { message: 'Give a share between 0 and 1.', showAlert: true, style: 'Stop', title: 'Retention' };
      dataValidation.prompt = { message: 'Share of customers kept a year.', showPrompt: true, title: 'Retention' };
      dataValidation.ignoreBlanks = false;
      await context.sync();
      expect(bench().commands.filter((id) => id === 'sheet.command.addDataValidation')).toHaveLength(1);
      const read = sheet.getRange('B5').dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks');
      const none = sheet.getRange('C5').dataValidation.load('type');
      await context.sync();
      expect(read.toJSON()).toMatchObject({
        type: 'Decimal',
        rule: { decimal: { formula1: 0, formula2: 1, operator: 'Between' } },
        errorAlert: { message: 'Give a share between 0 and 1.', showAlert: true, style: 'Stop', title: 'Retention' },
        prompt: { message: 'Share of customers kept a year.', showPrompt: true, title: 'Retention' },
        ignoreBlanks: false,
      });
      expect(none.type).toBe('None');
    });
  });

  test.each<[string, Excel.DataValidationRule, string]>([
    ['a list of words', { list: { inCellDropDown: true, source: 'low,base,high' } }, 'List'],
    ['a list of cells', { list: { inCellDropDown: true, source: '=Sheet1!$D$1:$D$3' } }, 'List'],
    ['a whole number', { wholeNumber: { formula1: 1, operator: 'GreaterThanOrEqualTo' } }, 'WholeNumber'],
    ['a date', { date: { formula1: '2024-01-01', formula2: '2030-12-31', operator: 'Between' } }, 'Date'],
    ['the length of a text', { textLength: { formula1: 80, operator: 'LessThanOrEqualTo' } }, 'TextLength'],
    ['a formula', { custom: { formula: '=ISNUMBER(A1)' } }, 'Custom'],
  ])('%s can be asked for', async (_, rule, type) => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').dataValidation.rule = rule;
      const read = sheet.getRange('A1').dataValidation.load('type,rule');
      await context.sync();
      expect(read.type).toBe(type);
      expect(Object.keys(read.rule)).toEqual(Object.keys(rule));
    });
  });

  test('a rule over several areas is one rule, and can be cleared from some of its cells', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRanges('A1:A3,C1:C3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
      await context.sync();
      sheet.getRange('A2').dataValidation.clear();
      const types = ['A1', 'A2', 'C3'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      expect(types.map(({ type }) => type)).toEqual(['WholeNumber', 'None', 'WholeNumber']);
    });
  });

  test.each<[string, Excel.DataValidationRule]>([
    ['two kinds', { wholeNumber: { formula1: 1, operator: 'EqualTo' }, custom: { formula: '=TRUE' } }],
    ['no kind', {}],
    ['one bound where two are needed', { decimal: { formula1: 1, operator: 'Between' } }],
  ])('a rule of %s is refused', async (_, rule) => {
    const error = await failure(onSheet(async (sheet) => void (sheet.getRange('A1').dataValidation.rule = rule)));
    expect(error).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'DataValidation.rule' } });
  });
});

describe('conditional formats', () => {
  const inGrid = () => bench().api.getActiveWorkbook()?.getActiveSheet().getRange(0, 0, 20, 10).getConditionalFormattingRules() ?? [];

  test('a formula with its format is sent once and can be read, changed and deleted', async () => {
    await onSheet(async (sheet, context) => {
      const format = sheet.getRange('A1:B10').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=$A1<0';
      format.custom.format.font.color = '#C00000';
      format.custom.format.font.bold = true;
      format.custom.format.fill.color = '#FFE0E0';
      format.stopIfTrue = true;
      await context.sync();
      expect(inGrid()).toMatchObject([
        {
          stopIfTrue: true,
          ranges: [{ startRow: 0, startColumn: 0, endRow: 9, endColumn: 1 }],
          rule: {
            type: 'highlightCell',
            subType: 'formula',
            value: '=$A1<0',
            style: { cl: { rgb: '#C00000' }, bl: 1, bg: { rgb: '#FFE0E0' } },
          },
        },
      ]);
      expect(bench().commands.filter((id) => /conditional-rule$/.test(id) && /command/.test(id))).toHaveLength(1);

      const { conditionalFormats } = sheet.getRange('B3');
      conditionalFormats.load('items/type,items/id');
      const count = conditionalFormats.getCount();
      await context.sync();
      expect([count.value, conditionalFormats.items[0]?.type]).toEqual([1, 'Custom']);
      conditionalFormats.getItemAt(0).custom.rule.formula = '=$A1<1';
      const missing = conditionalFormats.items[0]?.cellValueOrNullObject;
      await context.sync();
      expect(missing?.isNullObject).toBe(true);
      expect(inGrid()).toMatchObject([{ rule: { value: '=$A1<1' } }]);
      sheet.getRange('A1').conditionalFormats.clearAll();
      await context.sync();
      expect(inGrid()).toEqual([]);
    });
  });

  test('a comparison with numbers, with a cell and over several areas', async () => {
    await onSheet(async (sheet, context) => {
      const between = sheet.getRanges('A1:A5,C1:C5').conditionalFormats.add('CellValue');
      between.cellValue.rule = { formula1: '1', formula2: '=5', operator: 'Between' };
      between.cellValue.format.fill.color = 'yellow';
      const cell = sheet.getRange('E2:E5').conditionalFormats.add('CellValue');
      cell.cellValue.rule = { formula1: '=$F$1', operator: 'GreaterThan' };
      cell.cellValue.format.font.italic = true;
      const areas = between.getRanges().load('address');
      await context.sync();
      expect(areas.address).toBe('Sheet1!A1:A5,Sheet1!C1:C5');
      const rules = inGrid().map(({ rule, ranges }) => ({ rule, count: ranges.length }));
      expect(rules).toContainEqual({
        rule: expect.objectContaining({ subType: 'number', operator: 'between', value: [1, 5] }) as object,
        count: 2,
      });
      expect(rules).toContainEqual({ rule: expect.objectContaining({ subType: 'formula', value: '=E2>$F$1' }) as object, count: 1 });
    });
  });

  test('kinds that Excel does not have are refused', async () => {
    const error = await failure(onSheet(async (sheet) => void sheet.getRange('A1').conditionalFormats.add('Sparkle' as never)));
    expect(error.code).toBe('InvalidArgument');
  });
});

describe('protection', () => {
  const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
    onSheet(async (sheet, context) => {
      sheet.getRange('B2').format.protection.locked = false;
      sheet.protection.protect(options, password);
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      return sheet.protection.options;
    });

  test('locked cells refuse values, unlocked ones take them', async () => {
    await protect();
    await onSheet(async (sheet, context) => {
      sheet.getRange('B2').values = [[5]];
      await context.sync();
    });
    for (const write of [
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').values = [[1]]),
      (sheet: Excel.Worksheet) => (sheet.getRange('B2:B3').formulas = [[1], [2]]),
      (sheet: Excel.Worksheet) => sheet.getRange('A1').clear(),
      (sheet: Excel.Worksheet) => (sheet.getRange('A1').format.fill.color = 'red'),
      (sheet: Excel.Worksheet) => sheet.getRange('1:1').insert('Down'),
      (sheet: Excel.Worksheet) => (sheet.getRange('B2').format.protection.locked = true),
    ]) {
      const error = await failure(onSheet(async (sheet) => void write(sheet)));
      expect(error.code).toBe('AccessDenied');
    }
  });

  test('what the options allow is allowed', async () => {
    const options = await protect({ allowFormatCells: true, allowInsertRows: true });
    expect(options).toMatchObject({ allowFormatCells: true, allowInsertRows: true, allowSort: false, selectionMode: 'Normal' });
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('1:1').insert('Down');
      const moved = sheet.getRange('B3').load('format/protection/locked');
      await context.sync();
      expect(moved.format.protection.locked).toBe(false);
    });
  });

  test('a password is asked for', async () => {
    await protect(undefined, 'secret');
    const error = await failure(onSheet(async (sheet) => sheet.protection.unprotect('wrong')));
    expect(error.code).toBe('AccessDenied');
    await onSheet(async (sheet, context) => {
      sheet.protection.unprotect('secret');
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
  });

  test('the user may undo what was written before the sheet was protected', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1').values = [[1]];
      await context.sync();
    });
    await protect();
    bench().undo();
    bench().undo();
    expect(bench().host.readValues({ sheetId: 'first', row: 0, column: 0, rows: 1, columns: 1 })).toEqual([['']]);
  });

  test('the user is kept off locked cells and the page hears of it', async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await protect();
    const refused: string[] = [];
    bench().host.onRefused(({ address }) => refused.push(address));
    const type = (row: number, column: number) =>
      bench().api.syncExecuteCommand('sheet.command.set-range-values', {
        unitId: 'book',
        subUnitId: 'first',
        range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
        value: { v: 99 },
      });
    type(0, 0);
    type(1, 1);
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange('A1:B2').load('values');
      await context.sync();
      expect(range.values).toEqual([
        [1, 2],
        [3, 99],
      ]);
    });
    expect(refused).toEqual(['A1']);
  });
});
