import type { BusinessCase } from '../../src/model/document';
import { numberText } from '../../src/taskpane/form/numbers';
import { differences, type Difference } from '../../src/taskpane/session/differences';
import { documentOf, edit, rebased, type Draft } from '../../src/taskpane/session/draft';
import { changed, type Change } from '../../src/taskpane/session/structure';
import { here, telecomCase } from './example';

const sheet = telecomCase();
const open: Draft = { document: sheet, sheet, edits: {} };
const typed = (texts: Readonly<Record<string, string>>, draft = open): Draft =>
  Object.entries(texts).reduce((before, [path, text]) => edit(before, path, text, here), draft);
const found = (draft: Draft, of: BusinessCase = sheet): Difference[] =>
  differences(of, documentOf(draft, here), rebased(draft), here.notation);
const restructured = (change: Change, draft = open): Draft => changed(draft, change, here.today);

describe('what the form changes in a case of the workbook', () => {
  it('is nothing while nothing was typed', () => {
    expect(found(open)).toEqual([]);
  });

  it('shows a number as both sides have it, with the range that went along', () => {
    const shown = (end: 'low' | 'base' | 'high'): string => numberText(sheet.segments[0]?.customers[end] ?? NaN, 'number', here.notation);
    expect(found(typed({ 'segments[0].customers.base': '200000' }))).toEqual([
      {
        kind: 'changed',
        what: `${sheet.segments[0]?.name}: Customers at the start`,
        path: 'segments[0].customers',
        sheet: `${shown('base')} (${shown('low')} to ${shown('high')})`,
        form: expect.stringMatching(/^200,000 \(1[89]\d,\d{3} to 21\d,\d{3}\)$/),
      },
    ]);
  });

  it('shows in words what was said about a number that stays', () => {
    const [difference] = found(typed({ 'discountRate.owner': 'Treasury' }));
    expect(difference).toMatchObject({ kind: 'changed', path: 'discountRate', form: 'Treasury' });
  });

  it('tells what is added, removed and moved by name, whatever numbers were typed elsewhere', () => {
    const added = restructured({ type: 'add', addition: { label: '', list: 'segments' } });
    expect(found(added)).toContainEqual({ kind: 'added', noun: 'segment', what: 'Segment “Segment”', sheet: '', form: '' });
    const moved = restructured({ type: 'move', place: { list: 'costs', index: 0 }, by: 1 });
    expect(found(moved).every(({ kind }) => kind === 'moved')).toBe(true);
    expect(found(moved).length).toBeGreaterThan(0);
    const removed = restructured({ type: 'remove', place: { list: 'costs', index: 0 } });
    expect(found(removed)).toEqual([{ kind: 'removed', noun: 'cost', what: `Cost “${sheet.costs[0]?.name}”`, sheet: '', form: '' }]);
    expect(found(restructured({ type: 'removeBlock', block: 'complaints' }))).toContainEqual({
      kind: 'removed',
      what: 'Complaints',
      sheet: '',
      form: '',
    });
  });

  it('tells which sheets are added or taken away', () => {
    const compact = { ...sheet, sheets: [] };
    expect(found({ document: compact, edits: {} }).map(({ kind }) => kind)).toEqual(sheet.sheets.map(() => 'removed'));
  });
});
