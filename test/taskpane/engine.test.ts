import { engine } from '../../src/taskpane/session/engine';
import { previewOf } from '../../src/taskpane/session/headlines/headline';
import { figureText, shortText } from '../../src/taskpane/results/figures';
import { STARTS } from '../../src/taskpane/session/starts';
import { explain } from '../../src/taskpane/form/advice';
import { WorkbookError } from '../../src/render/officejs/error';
import { notationOf } from '../../src/taskpane/form/separators';
import { here } from './example';

describe('what a case can start from', () => {
  it.each(STARTS.map(({ id }) => id))('%s is a valid case with figures that rise from low to high', async (id) => {
    const parsed = engine.parse(await engine.start(id, here));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const { low, base, high } = previewOf(parsed.case);
    expect(low.npv).toBeLessThan(base.npv);
    expect(base.npv).toBeLessThan(high.npv);
  });

  it.each([
    ['en-US', 'USD'],
    ['en-GB', 'GBP'],
    ['de', 'EUR'],
    ['de-CH', 'CHF'],
    ['ja', 'JPY'],
  ])('a blank case in %s is in %s', async (locale, currency) => {
    expect((await engine.start('blank', { ...here, notation: notationOf(locale) })).currency).toBe(currency);
  });
});

describe('a figure', () => {
  it.each([
    [1_234_567.8, 'currency', '1,234,568'],
    [-0.4, 'currency', '0'],
    [0.3808, 'percent', '38%'],
    [3.02, 'payback', '3 years'],
    [-1, 'payback', 'not reached'],
  ] as const)('%d as %s is %s', (value, format, text) => {
    expect(figureText(value, format, 'en-US')).toBe(text);
  });

  it('fits a narrow column in the preview', () => {
    expect([-1_002_244, 683_063, 7545.1, 0].map((value) => shortText(value, 'en-US'))).toEqual(['-1.00M', '683K', '7.55K', '0']);
  });
});

describe('what went wrong', () => {
  it('is said in words for the errors that Excel has codes for', () => {
    expect(explain({ code: 'InvalidOperationInCellEditMode', message: 'x' }).advice).toMatch(/Press Enter or Esc/);
  });

  it('keeps the words of the insertion and adds the advice of its cause', () => {
    const cause = Object.assign(new Error('Denied'), { code: 'AccessDenied' });
    const { problem, advice } = explain(
      new WorkbookError('The business case was not inserted.', 'Writing cells', [], 'Nothing was left in the workbook.', cause),
    );
    expect(problem).toMatch(/Writing cells: A sheet or a cell is protected. Nothing was left in the workbook.$/);
    expect(advice).toMatch(/Remove the protection/);
  });

  it('of our own is passed on as a sentence; what a host or a program says is not', () => {
    expect(explain(new Error('Something else')).problem).toBe('Something else.');
    expect(explain('text').problem).toBe('Excel could not do this.');
    expect(explain(Object.assign(new Error('Die Anfrage'), { code: 'NewInExcel' })).problem).toBe('Excel could not do this.');
    expect(explain(new TypeError('x is undefined')).problem).toBe('Excel could not do this.');
  });
});
