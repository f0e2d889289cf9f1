import { parseCase } from '../../src/model/document';
import { stepsOf } from '../../src/taskpane/form/steps';
import { differences } from '../../src/taskpane/session/differences';
import { documentOf, edit, rebased, type Draft } from '../../src/taskpane/session/draft';
import { changed } from '../../src/taskpane/session/structure';
import { curvedCase, tenuredCase } from '../model/tenured-case';
import { here, telecomCase } from './example';

const draftOf = (document: Draft['document']): Draft => ({ document, sheet: document, edits: {} });
const years = (draft: Draft, wanted: number): Draft => changed(draft, { type: 'tenure', segment: 0, years: wanted }, here.today);
const valid = (draft: Draft): boolean => parseCase(documentOf(draft, here)).ok;
const shown = (draft: Draft) => differences(draft.sheet!, documentOf(draft, here), rebased(draft), here.notation);

describe('retention by tenure in the form', () => {
  it('begins with the one retention in every year, which nobody vouches for', () => {
    const plain = telecomCase();
    const draft = years(draftOf(plain), 3);
    const { tenure, retention } = draft.document.segments[0]!;
    expect(valid(draft)).toBe(true);
    expect(tenure?.curve).toBe('table');
    expect(tenure?.years).toHaveLength(3);
    expect(tenure).toMatchObject({ years: [{ retention: { base: retention.base, confirmed: false, owner: '' } }, {}, {}] });
    expect(shown(draft)).toContainEqual({
      kind: 'changed',
      what: `${plain.segments[0]!.name}: retention by tenure`,
      sheet: 'one rate',
      form: 'table, 3 years',
    });
  });

  it('has a field for every parameter and year, and says which one was changed', () => {
    const open = draftOf(tenuredCase);
    const customers = stepsOf(tenuredCase).find(({ id }) => id === 'customers')!;
    const paths = customers.sections.flatMap(({ fields }) => fields.map(({ path }) => path));
    expect(paths).toEqual(
      expect.arrayContaining([
        'segments[0].tenure.alpha',
        'segments[0].tenure.years[4].customers',
        'segments[1].tenure.years[2].retention',
      ]),
    );
    const [, curve] = stepsOf(curvedCase).find(({ id }) => id === 'customers')!.sections;
    expect(curve!.summary(() => '')).toBe('beta-discrete-Weibull, 5 years');
    const parameters = ['gamma', 'delta', 'c'].map((key) => `segments[0].tenure.${key}`);
    expect(curve!.fields.slice(0, 3).map(({ path }) => path)).toEqual(parameters);
    const typed = edit(open, 'segments[1].tenure.years[1].retention.base', '83', here);
    expect(valid(typed)).toBe(true);
    expect(shown(typed)).toMatchObject([
      {
        what: 'Broadband: retention by tenure: Retention in year 2',
        path: 'segments[1].tenure.years[1].retention',
        form: expect.stringContaining('83'),
      },
    ]);
  });

  it('is shortened with what was typed and drawn together with the years that go, and taken out whole', () => {
    const correlated = {
      ...tenuredCase,
      correlations: [{ a: 'segment.mobile.tenure.year5.customers', b: 'segment.mobile.tenure.alpha', rank: 0.2, comment: '' }],
    };
    const typed = edit(draftOf(correlated), 'segments[0].tenure.years[4].customers.base', '5', here);
    const shorter = years(typed, 3);
    expect(shorter.document.segments[0]!.tenure!.years).toHaveLength(3);
    expect([shorter.document.correlations, shorter.edits, valid(shorter)]).toEqual([[], {}, true]);
    expect(years(shorter, 0).document.segments[0]).not.toHaveProperty('tenure');
    expect(years(draftOf(tenuredCase), 99).document.segments[0]!.tenure!.years).toHaveLength(12);
  });

  it('is copied with its segment, under numbers of its own', () => {
    const copied = changed(draftOf(tenuredCase), { type: 'duplicate', place: { list: 'segments', index: 0 } }, here.today);
    expect(valid(copied)).toBe(true);
    expect(copied.document.segments[1]!.tenure).toMatchObject({ curve: 'shifted-beta-geometric', alpha: { base: 0.704 } });
  });
});
