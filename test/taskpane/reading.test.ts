import { parseMarker } from '../../src/render/officejs/marker';
import type { NamedValue, ReadSet } from '../../src/render/officejs/sets';
import { halfUpdated, leftoversOf, readingsOf, whileWriting } from '../../src/taskpane/results/caseReading';

const set = (number: number, values: Record<string, unknown>, unfinished = false): ReadSet => ({
  set: number,
  prefix: number === 1 ? 'CX_' : `CX${number}_`,
  title: 'Ours',
  sheets: [],
  missing: [],
  unfinished: unfinished ? parseMarker('="2026-01-31T10:00:00.000Z CX abc"') : undefined,
  names: new Map(),
  values: new Map(Object.entries(values).map(([key, value]): [string, NamedValue] => [key, { sheet: 'Decision', value }])),
});

describe('the results of the cases in a workbook', () => {
  it('are read with their sheet, their scenario and what their cells hold', () => {
    expect(readingsOf([set(2, { NPV: 12, ROI: 0.5, PAYBACK: '#REF!', SCENARIO: 3 })])).toEqual([
      {
        set: 2,
        prefix: 'CX2_',
        title: 'Ours',
        sheet: 'Decision',
        scenario: 'high',
        values: { NPV: 12, ROI: 0.5, PAYBACK: '#REF!' },
        cutOff: false,
      },
    ]);
  });

  it('leave out a figure whose name was deleted, and the scenario where it is none', () => {
    expect(readingsOf([set(1, { ROI: 0.5, SCENARIO: 'two' })])).toEqual([
      { set: 1, prefix: 'CX_', title: 'Ours', sheet: undefined, scenario: undefined, values: { ROI: 0.5 }, cutOff: false },
    ]);
  });

  it('do not show an insertion that has not come to its end', () => {
    expect(readingsOf([set(1, { NPV: 12 }, true)])).toEqual([]);
  });
});

describe('an insertion that has not come to its end', () => {
  const sets = [set(1, { NPV: 12 }), set(2, {}, true)];
  const cases = { readings: readingsOf(sets), leftovers: leftoversOf(sets), halfUpdated: [] };

  it('is told of with its sheets', () => expect(cases.leftovers).toEqual([{ set: 2, sheets: [] }]));

  it('is not told of while the pane itself may be writing it, unlike the finished cases', () => {
    expect(whileWriting(cases)).toEqual({ readings: cases.readings, leftovers: [], halfUpdated: [] });
  });
});

describe('cases whose update was cut off', () => {
  const marked = (formula: string): ReadSet => ({ ...set(2, {}), names: new Map([['UPDATING', { name: 'CX2_UPDATING', formula }]]) });

  it('are told with the time when it began', () => {
    expect(halfUpdated([set(1, {}), marked('="2026-01-31T10:00:00.000Z CX abc"')])).toEqual([
      { set: 2, title: 'Ours', since: new Date('2026-01-31T10:00:00Z') },
    ]);
  });

  it('are known for such by whoever shows their figures, but not while the pane itself may be writing', () => {
    const sets = [set(1, {}), marked('="?"')];
    const cases = { readings: readingsOf(sets), leftovers: [], halfUpdated: halfUpdated(sets) };
    expect(cases.readings.map(({ cutOff }) => cutOff)).toEqual([false, true]);
    expect(whileWriting(cases).readings.map(({ cutOff }) => cutOff)).toEqual([false, false]);
  });

  it('are told without it where the mark was changed', () => {
    expect(halfUpdated([marked('="?"')])).toEqual([{ set: 2, title: 'Ours', since: undefined }]);
  });
});
