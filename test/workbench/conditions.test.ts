import { conditionsFrom } from '../../src/workbench/conditions/from-address';
import { plannedFault } from '../../src/workbench/conditions/planned-fault';
import { ERROR_CODES, type ErrorCode } from '../../src/workbench/protocol/error-codes';
import { failure, startWorkbench, type Workbench } from './support/workbench';

let bench: Workbench;
afterEach(() => bench.dispose());

const write = (address: string, value: unknown, options = {}) =>
  bench.Excel.run(options as Excel.RunOptions, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
    await context.sync();
  });

const read = (address: string) =>
  bench.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });

describe('a planned fault', () => {
  beforeEach(() => void (bench = startWorkbench()));

  it.each(Object.keys(ERROR_CODES) as ErrorCode[])('fails one action with %s as Excel does, and no later one', async (code) => {
    bench.host.failAt = plannedFault({ action: 1, code });
    const error = await failure(write('A1', 1));
    expect(error).toMatchObject({ code, message: expect.stringContaining(ERROR_CODES[code].message.slice(0, 20)) as string });
    await write('A1', 2);
    expect(await read('A1')).toBe(2);
  });
});

describe('while a cell is being edited', () => {
  beforeEach(() => void (bench = startWorkbench({ editing: true })));

  it('a request is refused, reading ones too, and nothing of it is done', async () => {
    expect((await failure(write('A1', 1))).code).toBe('InvalidOperationInCellEditMode');
    expect((await failure(read('A1'))).code).toBe('InvalidOperationInCellEditMode');
    bench.host.setConditions({ editing: false });
    expect(await read('A1')).toBe('');
  });

  it('a request that says it may wait is carried out once the cell is left', async () => {
    let done = false;
    const writing = write('A1', 7, { delayForCellEdit: true }).then(() => (done = true));
    // A request that came later has been answered.
    expect((await failure(read('A1'))).code).toBe('InvalidOperationInCellEditMode');
    expect(done).toBe(false);
    bench.host.setConditions({ editing: false });
    await writing;
    expect(await read('A1')).toBe(7);
  });
});

describe('in a workbook that is open for reading only', () => {
  beforeEach(() => void (bench = startWorkbench({ readOnly: true })));

  it('reading works, and what writes is refused as a whole', async () => {
    expect(await read('A1')).toBe('');
    expect((await failure(write('A1', 1))).code).toBe('AccessDenied');
    const added = bench.Excel.run(async (context) => {
      context.workbook.worksheets.add('New');
      await context.sync();
    });
    expect((await failure(added)).code).toBe('AccessDenied');
    expect(bench.api.getActiveWorkbook()?.getSheets()).toHaveLength(1);
  });

  it('says that it is, and takes listeners', async () => {
    const readOnly = await bench.Excel.run(async (context) => {
      context.workbook.load('readOnly');
      context.workbook.worksheets.onChanged.add(() => Promise.resolve());
      await context.sync();
      return context.workbook.readOnly;
    });
    expect(readOnly).toBe(true);
  });
});

describe('with the structure of the workbook protected', () => {
  beforeEach(() => {
    bench = startWorkbench();
    bench.host.protectStructure(true);
  });

  const onSheets = (act: (sheets: Excel.WorksheetCollection) => void) =>
    bench.Excel.run(async (context) => {
      act(context.workbook.worksheets);
      await context.sync();
    });

  it.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
    ['adding a sheet', (sheets) => void sheets.add('New')],
    ['deleting one', (sheets) => sheets.getItem('Sheet1').delete()],
    ['renaming one', (sheets) => void (sheets.getItem('Sheet1').name = 'Other')],
    ['moving one', (sheets) => void (sheets.getItem('Sheet1').position = 0)],
    ['hiding one', (sheets) => void (sheets.getItem('Sheet1').visibility = 'Hidden')],
  ])('%s is refused', async (_what, act) => {
    expect((await failure(onSheets(act))).code).toBe('AccessDenied');
  });

  it('cells can still be written', async () => {
    await write('A1', 1);
    expect(await read('A1')).toBe(1);
  });

  it('is told, ends with the right password only, and cannot be begun twice', async () => {
    const protection = (act: (protection: Excel.WorkbookProtection) => void) =>
      bench.Excel.run(async (context) => {
        act(context.workbook.protection);
        context.workbook.protection.load('protected');
        await context.sync();
        return context.workbook.protection.protected;
      });
    expect((await failure(protection((each) => each.protect()))).code).toBe('AccessDenied');
    expect(await protection((each) => each.unprotect())).toBe(false);
    expect(await protection((each) => each.protect('secret'))).toBe(true);
    expect((await failure(protection((each) => each.unprotect('wrong')))).code).toBe('AccessDenied');
    expect(await protection((each) => each.unprotect('secret'))).toBe(false);
  });
});

describe('with another workbook in front', () => {
  beforeEach(() => void (bench = startWorkbench({ inBackground: true })));

  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    ['adding a sheet', 'GeneralException', ({ workbook }) => void workbook.worksheets.add('New')],
    ['activating one', 'GeneralException', ({ workbook }) => workbook.worksheets.getItem('Sheet1').activate()],
    ['deleting one', 'InvalidSelection', ({ workbook }) => workbook.worksheets.getItem('Sheet1').delete()],
    ['hiding gridlines', 'GeneralException', ({ workbook }) => void (workbook.worksheets.getItem('Sheet1').showGridlines = false)],
    ['freezing rows', 'GeneralException', ({ workbook }) => workbook.worksheets.getItem('Sheet1').freezePanes.freezeRows(1)],
    ['asking for the selection', 'InvalidSelection', ({ workbook }) => void workbook.getSelectedRange().load('address')],
  ])('%s fails with %s', async (_what, code, act) => {
    const run = bench.Excel.run(async (context) => {
      act(context);
      await context.sync();
    });
    expect((await failure(run)).code).toBe(code);
  });

  it('cells can still be written and read', async () => {
    await write('A1', 3);
    expect(await read('A1')).toBe(3);
  });
});

describe('an older Excel', () => {
  it('does not know what came later, names the level, and still answers the rest', async () => {
    bench = startWorkbench({ apiLevel: 7 });
    const newer = bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: 'EqualTo' },
      };
      await context.sync();
    });
    expect(await failure(newer)).toMatchObject({ code: 'ApiNotFound', message: expect.stringContaining('1.8') as string });
    await write('A1', 1);
    const loaded = await bench.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1').load();
      await context.sync();
      return sheet.toJSON() as object;
    });
    expect(loaded).toHaveProperty('name', 'Sheet1');
    expect(loaded).not.toHaveProperty('showGridlines');
  });
});

describe('separators', () => {
  it('are those that were chosen', async () => {
    bench = startWorkbench({ decimalSeparator: ',', thousandsSeparator: '.', useSystemSeparators: false });
    const application = await bench.Excel.run(async (context) => {
      const { application: loaded } = context.workbook;
      loaded.load('decimalSeparator, thousandsSeparator, useSystemSeparators');
      await context.sync();
      return loaded.toJSON();
    });
    expect(application).toMatchObject({ decimalSeparator: ',', thousandsSeparator: '.', useSystemSeparators: false });
  });
});

describe('requests and answers', () => {
  beforeEach(() => void (bench = startWorkbench()));

  it('of more than 5 MB are refused', async () => {
    const text = 'x'.repeat(30_000);
    const rows = (count: number) => Array.from({ length: count }, () => [text]);
    const fill = (from: number, count: number) =>
      bench.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange(`A${from}:A${from + count - 1}`).values = rows(count);
        await context.sync();
      });
    expect((await failure(fill(1, 200))).code).toBe('RequestPayloadSizeLimitExceeded');
    await fill(1, 100);
    await fill(101, 100);
    const all = bench.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A200').load('values');
      await context.sync();
    });
    expect((await failure(all)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('the conditions in the address', () => {
  beforeEach(() => void (bench = startWorkbench()));

  it('are read, and are the usual ones where none are given', () => {
    expect(conditionsFrom('')).toMatchObject({
      conditions: { apiLevel: 20, displayLanguage: 'en-US', blanks: 'null' },
      structureProtected: false,
    });
    expect(conditionsFrom('?api=1.12&language=de-DE&decimal=,&thousands=.&blanks=zero&structure=1&fail=40:AccessDenied')).toMatchObject({
      conditions: {
        apiLevel: 12,
        displayLanguage: 'de-DE',
        contentLanguage: 'de-DE',
        decimalSeparator: ',',
        thousandsSeparator: '.',
        blanks: 'zero',
      },
      structureProtected: true,
      fault: { action: 40, code: 'AccessDenied' },
    });
  });

  it.each([
    ['?api=1.21', /api is "1\.21"/],
    ['?api=2', /from 1\.1 to 1\.20/],
    ['?language=german', /language is "german"/],
    ['?decimal=,,', /decimal is ",,"/],
    ['?decimal=,', /both ","/],
    ['?blanks=none', /null, zero, text/],
    ['?editing=yes', /editing is "yes"/],
    ['?fail=3:NoSuchCode', /fail is "3:NoSuchCode"/],
  ])('%s is refused with a sentence', (search, message) => {
    expect(() => conditionsFrom(search)).toThrow(message);
  });
});
