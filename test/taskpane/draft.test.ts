import { newCase, parseCase, type BusinessCase } from '../../src/model/case';
import { documentOf, edit, inPeriods, rebased, shownText, type Draft } from '../../src/taskpane/draft';
import { belongs, sectionsOf } from '../../src/taskpane/form';
import { here, telecomCase } from './example';

const draftOf = (document: BusinessCase, edits: Record<string, string> = {}): Draft => ({ document, edits });
const typed = (edits: Record<string, string>, document = telecomCase()): BusinessCase =>
  documentOf(
    Object.entries(edits).reduce((draft, [path, text]) => edit(draft, path, text), draftOf(document)),
    here,
  ) as unknown as BusinessCase;
const shown = (draft: Draft, path: string): string => {
  const base = rebased(draft);
  const field = sectionsOf(base)
    .flatMap(({ fields }) => fields)
    .find((candidate) => belongs(path, candidate));
  if (!field) throw new Error(`The form has no field for ${path}.`);
  return shownText(draft, base, field, path, here.locale);
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

  it('signs a changed estimate: the old source does not vouch for the new number', () => {
    const before = telecomCase().segments[0]?.retention;
    const after = typed({ 'segments[0].retention.base': '91.5%' }).segments[0]?.retention;
    expect(before?.kind).toBe('measured');
    expect(after).toMatchObject({ kind: 'judgment', confirmed: true, source: 'Entered in the pane', date: here.today });
    expect(after?.comment).toContain('91.94%');
    expect(after?.comment).toContain(before?.source);
  });

  it('leaves the source of an estimate alone when what was typed is the number it had', () => {
    expect(typed({ 'discountRate.base': '10.0%' }).discountRate).toEqual(telecomCase().discountRate);
  });

  it('hands what is no number on as it is, for the model to refuse', () => {
    const parsed = parseCase(typed({ 'discountRate.base': 'ten', 'segments[0].margin.low': '', 'timeline.periods': 'many' }));
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? [] : parsed.faults.map(({ path }) => path).sort()).toEqual([
      'discountRate.base',
      'segments[0].margin.low',
      'timeline.periods',
    ]);
  });

  it('has a place in the document for every field of the form', () => {
    const sections = sectionsOf(telecomCase());
    expect(sections.map(({ id }) => id)).toEqual([
      'case',
      'segment:domestic',
      'segment:international',
      'segment:repeat',
      'lever:first-contact',
      ...telecomCase()
        .levers.slice(1)
        .map(({ id }) => `lever:${id}`),
      'costs',
    ]);
    for (const field of sections.flatMap(({ fields }) => fields)) {
      expect(shown(draftOf(telecomCase()), field.type === 'estimate' ? `${field.path}.base` : field.path)).not.toBe('');
    }
  });
});

describe('an assumption with a single value', () => {
  const single = newCase('2026-11-22', 'EUR');

  it('keeps low and high with the base that is typed', () => {
    expect(typed({ 'segments[0].customers.base': '25,000' }, single).segments[0]?.customers).toMatchObject({
      low: 25_000,
      base: 25_000,
      high: 25_000,
    });
    expect(shown(draftOf(single, { 'segments[0].customers.base': '25,000' }), 'segments[0].customers.low')).toBe('25,000');
  });

  it('opens to a range as soon as one end is typed', () => {
    const edits = { 'segments[0].customers.base': '25,000', 'segments[0].customers.high': '30,000', 'segments[0].customers.low': '20,000' };
    expect(typed(edits, single).segments[0]?.customers).toMatchObject({ low: 20_000, base: 25_000, high: 30_000 });
  });
});

describe('a horizon', () => {
  it('takes running costs that lasted to its end along', () => {
    const ends = (document: BusinessCase): number[] => document.costs.flatMap((cost) => (cost.kind === 'oneOff' ? [] : [cost.end]));
    expect(ends(telecomCase())).toEqual([20, 20]);
    expect(ends(typed({ 'timeline.periods': '8' }))).toEqual([8, 8]);
    expect(ends(typed({ 'timeline.periods': '40' }))).toEqual([40, 40]);
    expect(parseCase(typed({ 'timeline.periods': '8' }))).toMatchObject({ ok: true });
  });
});

describe('another period length', () => {
  it('covers the same span of time', () => {
    const months = inPeriods(telecomCase(), 'month');
    expect(months.timeline).toMatchObject({ periodLength: 'month', periods: 60 });
    expect(months.levers[0]).toMatchObject({ start: 4, ramp: 12 });
    expect(parseCase(months)).toMatchObject({ ok: true });
    const years = inPeriods(telecomCase(), 'year');
    expect(years.timeline).toMatchObject({ periodLength: 'year', periods: 5 });
    expect(years.levers[0]).toMatchObject({ start: 1, ramp: 1 });
    expect(parseCase(years)).toMatchObject({ ok: true });
  });

  it('turns decay per period so that a year loses the same', () => {
    const document = { ...telecomCase() };
    const lever = document.levers[0];
    if (!lever) throw new Error('The example has lost its levers.');
    const decaying = {
      ...document,
      levers: [{ ...lever, decay: { ...lever.decay, low: 0.1, base: 0.2, high: 0.3 } }, ...document.levers.slice(1)],
    };
    const monthly = inPeriods(decaying, 'month').levers[0]?.decay.base ?? 0;
    expect((1 - monthly) ** 12 / (1 - 0.2) ** 4).toBeCloseTo(1, 12);
  });

  it('drops counts that were typed in the old length, and comes back to the start unharmed', () => {
    const draft = ['timeline.periods', 'levers[0].ramp'].reduce((before, path) => edit(before, path, '8'), draftOf(telecomCase()));
    const yearly = edit(draft, 'timeline.periodLength', 'year');
    expect(shown(yearly, 'timeline.periods')).toBe('5');
    expect(shown(edit(yearly, 'timeline.periodLength', 'quarter'), 'timeline.periods')).toBe('20');
  });
});
