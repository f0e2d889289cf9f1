import { parseCase } from '../../src/model/document';
import { documentOf } from '../../src/taskpane/session/draft';
import { paneFaults } from '../../src/taskpane/form/faults';
import { notationOf } from '../../src/taskpane/form/separators';
import { fieldsOf, stepsOf } from '../../src/taskpane/form/steps';
import { here, telecomCase } from './example';

/** What the pane says after some texts were typed. */
function said(edits: Record<string, string>, locale = 'en-US'): string[] {
  const document = telecomCase();
  const parsed = parseCase(documentOf({ document, edits }, { ...here, notation: notationOf(locale) }));
  const fields = fieldsOf(stepsOf(document));
  return parsed.ok ? [] : paneFaults(parsed.faults, fields, document, notationOf(locale)).map(({ sentence }) => sentence);
}

describe('the faults of the form', () => {
  it.each([
    [
      { 'discountRate.base': 'ten' },
      'Discount rate (base) must be a percentage from 0% to 100%, but found "ten". Write numbers like 12.5%.',
    ],
    [{ 'segments[0].retention.high': '120%' }, 'Retention (high) must be a percentage from 0% to 100%, but found 120%.'],
    [{ 'segments[0].customers.low': '-5' }, 'Customers at the start (low) must be a number from 0 to 1,000,000,000, but found -5.'],
    [{ 'segments[0].margin.base': '' }, 'Contribution margin (base) is blank: enter a number from 0 to 1,000,000,000.'],
    [{ title: '' }, 'Title is blank: enter a text of 1 to 100 characters.'],
    [{ currency: 'euro' }, 'Currency must be a currency code of three capital letters, as EUR, but found "euro".'],
    [{ 'timeline.periods': '0' }, 'Horizon must be a whole number from 1 to 120, but found 0.'],
    [{ 'segments[0].retention.low': '95%' }, 'Retention: low must not be above base, and base not above high.'],
  ])('%j: %s', (edits, sentence) => {
    expect(said(edits)).toEqual([sentence]);
  });

  it('are reported all together', () => {
    expect(said({ title: '', currency: '1', 'discountRate.base': 'x', 'segments[0].margin.low': '-1' })).toHaveLength(4);
  });

  it('show numbers the way the user writes them', () => {
    expect(said({ 'segments[0].margin.base': '1,2,3' }, 'de-DE')).toEqual([
      'Contribution margin (base) must be a number from 0 to 1.000.000.000, but found "1,2,3". Write numbers like 1.234,5.',
    ]);
  });

  it.each([
    [{ 'segments[0].customers.base': '166.760' }, 'Customers at the start (base): say whether "166.760" is 166.76 or 166,760.'],
    [{ 'segments[0].retention.base': '0.92' }, 'Retention (base): say whether "0.92" is 92% or 0.92%.'],
  ])('ask which number is meant: %j', (edits, sentence) => {
    expect(said(edits)).toEqual([sentence]);
  });

  it('name the entry they are in', () => {
    const document = telecomCase();
    const parsed = parseCase(documentOf({ document, edits: { 'timeline.periods': '1' } }, here));
    const faults = parsed.ok ? [] : paneFaults(parsed.faults, fieldsOf(stepsOf(document)), document, here.notation);
    expect(faults).toContainEqual({
      path: 'levers[0].start',
      entry: 'Problem solved in the first call',
      here: true,
      sentence: 'Begins after must be within the 3 months of the timeline, but found 3.',
    });
  });
});
