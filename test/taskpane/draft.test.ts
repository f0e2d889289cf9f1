import { newCase, parseCase, type BusinessCase } from '../../src/model/document';
import { isVouched, numberKeys } from '../../src/taskpane/form/field';
import type { Json } from '../../src/taskpane/form/path';
import { getAt } from '../../src/taskpane/form/path';
import { fieldsOf, stepsOf } from '../../src/taskpane/form/steps';
import { documentOf, edit, lapsed, reaffirm, rebased, shownText, wentAlong, type Draft } from '../../src/taskpane/session/draft';
import { findEstimates } from '../../src/model/document/estimates';
import { here, telecomCase } from './example';

const draftOf = (document: BusinessCase, edits: Record<string, string> = {}): Draft => ({ document, edits });
const typing = (draft: Draft, edits: Record<string, string>): Draft =>
  Object.entries(edits).reduce((before, [path, text]) => edit(before, path, text, here), draft);
const read = (draft: Draft): BusinessCase => documentOf(draft, here) as unknown as BusinessCase;
const typed = (edits: Record<string, string>, document = telecomCase()): BusinessCase => read(typing(draftOf(document), edits));
const shown = (draft: Draft, path: string, style: 'number' | 'percent' = 'number'): string =>
  shownText(draft, documentOf(draft, here), path, style, here.notation);
const retention = (draft: Draft) => {
  const field = fieldsOf(stepsOf(draft.document)).find(({ path }) => path === 'segments[0].retention');
  if (!field || !isVouched(field)) throw new Error('The form has lost the retention.');
  return field;
};

describe('a draft', () => {
  it('without edits is the document it started from', () => {
    expect(documentOf(draftOf(telecomCase()), here)).toEqual(telecomCase());
  });

  it('never changes the document it started from', () => {
    const document = telecomCase();
    typed({ 'segments[0].retention.base': '91', 'timeline.periods': '8' }, document);
    expect(document).toEqual(telecomCase());
  });

  it('with an assumption typed is a valid case that holds it', () => {
    const result = typed({ 'segments[0].retention.base': '91.5%', 'segments[0].customers.base': '160,000', title: ' Better calls ' });
    expect(parseCase(result)).toMatchObject({ ok: true });
    expect(result.segments[0]?.retention.base).toBe(0.915);
    expect(result.segments[0]?.customers.base).toBe(160_000);
    expect(result.title).toBe('Better calls');
  });

  it('has a field for every estimate of the document, and a place in the document for every field', () => {
    for (const document of [telecomCase(), newCase('2026-11-22', 'EUR')]) {
      const fields = fieldsOf(stepsOf(document));
      const estimates = fields.filter(({ type }) => type === 'estimate').map(({ path }) => path);
      expect(estimates.sort()).toEqual(
        findEstimates(document)
          .map(({ path }) => path)
          .sort(),
      );
      const paths = fields.flatMap((field) => (isVouched(field) ? numberKeys(field).map((key) => `${field.path}.${key}`) : [field.path]));
      expect(paths.filter((path) => getAt(document as unknown as Json, path) === undefined)).toEqual([]);
    }
  });

  it('hands what is no number on as it is, for the model to refuse', () => {
    const parsed = parseCase(typed({ 'discountRate.base': 'ten', 'segments[0].margin.low': '', 'timeline.periods': 'many' }));
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path).sort()).toEqual([
      'discountRate.base',
      'segments[0].margin.low',
      'timeline.periods',
    ]);
  });

  it('holds back a number that may be another until it is settled', () => {
    expect(typed({ 'segments[0].customers.base': '166.760' }).segments[0]?.customers.base).toBe('166.760');
    expect(typed({ 'segments[0].retention.base': '0.92' }).segments[0]?.retention.base).toBe('0.92');
    expect(typed({ 'segments[0].retention.base': '92%' }).segments[0]?.retention.base).toBe(0.92);
  });
});

describe('who vouches for a number', () => {
  it('is nobody once another one was typed: the old source does not vouch for it, and nothing is made up', () => {
    const before = telecomCase().segments[0]?.retention;
    const after = typed({ 'segments[0].retention.base': '91.5%' }).segments[0]?.retention;
    expect(before?.kind).toBe('measured');
    expect(after).toMatchObject({ kind: 'judgment', confirmed: false, source: '', owner: '', confidence: 'unset', date: here.today });
    expect(after?.comment).toContain('88.78%');
    expect(after?.comment).toContain(before?.source);
  });

  it('stays whoever it was where what was typed is the number it had', () => {
    expect(typed({ 'discountRate.base': '10.0%' }).discountRate).toEqual(telecomCase().discountRate);
  });

  it('is whoever the person names, for the very number it was said about', () => {
    const said = typing(draftOf(telecomCase()), {
      'segments[0].retention.base': '91.5%',
      'segments[0].retention.source': 'CRM export',
      'segments[0].retention.owner': 'Anna',
      'segments[0].retention.confirmed': 'true',
    });
    expect(read(said).segments[0]?.retention).toMatchObject({ source: 'CRM export', owner: 'Anna', confirmed: true, kind: 'judgment' });
    const changed = edit(said, 'segments[0].retention.base', '90%', here);
    expect(read(changed).segments[0]?.retention).toMatchObject({ source: '', owner: '', confirmed: false });
    expect(shown(changed, 'segments[0].retention.source')).toBe('');
    expect(lapsed(changed, retention(changed), documentOf(changed, here))).toBe(true);
    expect(read(edit(changed, 'segments[0].retention.base', '91.5%', here)).segments[0]?.retention.owner).toBe('Anna');
    expect(read(reaffirm(changed, retention(changed), here)).segments[0]?.retention).toMatchObject({ base: 0.9, owner: 'Anna' });
  });

  it('can be said about a number as it stands, and leaves the number alone', () => {
    const before = telecomCase().discountRate;
    expect(typed({ 'discountRate.owner': 'Finance' }).discountRate).toEqual({ ...before, owner: 'Finance' });
  });

  it('forgets what was said about an earlier number when something is said about this one', () => {
    const draft = typing(draftOf(telecomCase()), {
      'discountRate.base': '9%',
      'discountRate.owner': 'Anna',
      'discountRate.confirmed': 'true',
    });
    const after = typing(draft, { 'discountRate.base': '8%', 'discountRate.source': 'Treasury' });
    expect(read(after).discountRate).toMatchObject({ source: 'Treasury', owner: '', confirmed: false });
  });
});

describe('a range', () => {
  const single = newCase('2026-11-22', 'EUR');

  it('goes with its base in proportion, and stays a range that the model takes', () => {
    const draft = typing(draftOf(telecomCase()), { 'segments[0].customers.base': '200,000' });
    const before = telecomCase().segments[0]?.customers;
    const after = read(draft).segments[0]?.customers;
    expect((after?.low ?? 0) / 200_000).toBeCloseTo((before?.low ?? 0) / (before?.base ?? 1), 5);
    expect((after?.high ?? 0) / 200_000).toBeCloseTo((before?.high ?? 0) / (before?.base ?? 1), 5);
    expect(parseCase(read(draft))).toMatchObject({ ok: true });
    const field = fieldsOf(stepsOf(draft.document)).find(({ path }) => path === 'segments[0].customers');
    expect(field && isVouched(field) && wentAlong(draft, field, documentOf(draft, here))).toBe(true);
  });

  it.each(['1%', '50%', '99.9%', '100%', '0%'])('of a share stays a share around %s', (text) => {
    const draft = typing(draftOf(single), { 'segments[0].retention.base': text });
    expect(parseCase(read(draft))).toMatchObject({ ok: true });
  });

  it('of one value follows its base, and opens as soon as an end is typed', () => {
    const draft = typing(draftOf(single), { 'segments[0].customers.base': '25,000' });
    expect(read(draft).segments[0]?.customers).toMatchObject({ low: 25_000, base: 25_000, high: 25_000 });
    expect(shown(draft, 'segments[0].customers.low')).toBe('25,000');
    const opened = typing(draft, { 'segments[0].customers.high': '30,000', 'segments[0].customers.low': '20,000' });
    expect(read(opened).segments[0]?.customers).toMatchObject({ low: 20_000, base: 25_000, high: 30_000 });
  });
});

describe('a horizon', () => {
  it('takes running costs that lasted to its end along', () => {
    const ends = (document: BusinessCase): number[] => document.costs.flatMap((cost) => (cost.kind === 'oneOff' ? [] : [cost.end]));
    expect(ends(telecomCase())).toEqual([60, 60]);
    expect(ends(typed({ 'timeline.periods': '8' }))).toEqual([24, 24]);
    expect(ends(typed({ 'timeline.periods': '40' }))).toEqual([120, 120]);
    expect(parseCase(typed({ 'timeline.periods': '8' }))).toMatchObject({ ok: true });
  });
});

describe('another period length', () => {
  it('covers the same span of time', () => {
    const months = typed({ 'timeline.periodLength': 'month' });
    expect(months.timeline).toMatchObject({ periodLength: 'month', periods: 60 });
    expect(months.levers).toEqual(telecomCase().levers);
    expect(parseCase(months)).toMatchObject({ ok: true });
    expect(rebased(draftOf(telecomCase(), { 'timeline.periodLength': 'year' })).timeline).toMatchObject({ periods: 5 });
  });

  it('drops a count that was typed in the old length, and comes back to the start unharmed', () => {
    const draft = typing(draftOf(telecomCase()), { 'timeline.periods': '8' });
    const yearly = edit(draft, 'timeline.periodLength', 'year', here);
    expect(shown(yearly, 'timeline.periods')).toBe('5');
    expect(shown(edit(yearly, 'timeline.periodLength', 'quarter', here), 'timeline.periods')).toBe('20');
  });
});
