import { parseCase } from '../../src/model/case';
import { documentOf } from '../../src/taskpane/draft';
import { paneFaults } from '../../src/taskpane/faults';
import { sectionsOf } from '../../src/taskpane/form';
import { here, telecomCase } from './example';

/** What the pane says after some texts were typed. */
function said(edits: Record<string, string>, locale: string = here.locale): string[] {
  const document = telecomCase();
  const parsed = parseCase(documentOf({ document, edits }, { ...here, locale }));
  const fields = sectionsOf(document).flatMap((section) => section.fields);
  return parsed.ok ? [] : paneFaults(parsed.faults, fields, document, locale).map(({ sentence }) => sentence);
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

  it('name what has no field in the form by its name in the case', () => {
    const faults = said({ 'timeline.periods': '1' });
    expect(faults).toContain('Problem solved in the first call, start must be within the 1 periods of the timeline, but found 2.');
  });
});
