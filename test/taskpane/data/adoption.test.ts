import type { Json } from '../../../src/taskpane/form/path';
import { adoption, targetsOf } from '../../../src/taskpane/data/adoption';
import type { EstimateOffer } from '../../../src/taskpane/data/finding';
import { documentOf, edit, editAll, type Draft } from '../../../src/taskpane/session/draft';
import { parseCase } from '../../../src/model/document';
import { notationOf } from '../../../src/taskpane/form/separators';
import { here, telecomCase } from '../example';

const retention: EstimateOffer = {
  target: 'retention',
  low: 0.812345,
  base: 0.834567,
  high: 0.85,
  kind: 'measured',
  comment: 'Of so many.',
};
const size: EstimateOffer = { target: 'size', low: 0.1, base: 0.2, high: 0.3, kind: 'experiment', comment: 'Drawn.' };
const origin = { address: 'Data!A1:C6920', rows: 6919, today: '2026-11-26', method: 'BG/NBD' };

const adopted = (offer: EstimateOffer, notation = here.notation) => {
  const document = telecomCase();
  const [target] = targetsOf(document as unknown as Json, { offers: [offer] });
  const { texts, done } = adoption(target!, origin, notation);
  const draft = editAll({ document, edits: {} }, texts!, { ...here, notation });
  const parsed = parseCase(documentOf(draft, { ...here, notation }));
  if (!parsed.ok) throw new Error(parsed.faults.map(({ message }) => message).join(' '));
  return { before: document, after: parsed.case, done };
};

describe('using a finding', () => {
  it.each(['en-US', 'de-DE', 'fr-FR', 'de-CH'])(
    'puts numbers, range, kind and source into the case, to six digits, as %s writes them',
    (locale) => {
      const { before, after } = adopted(retention, notationOf(locale));
      expect(after.segments[0]!.retention).toEqual({
        number: before.segments[0]!.retention.number,
        low: 0.812345,
        base: 0.834567,
        high: 0.85,
        kind: 'measured',
        confirmed: false,
        source: 'Data!A1:C6920 of this workbook, 6,919 rows, 2026-11-26: BG/NBD',
        date: '2026-11-26',
        owner: '',
        confidence: 'unset',
        comment: 'Of so many.',
      });
      const back = after.segments.map((segment, i) => ({ ...segment, retention: before.segments[i]!.retention }));
      expect({ ...after, segments: back }).toEqual(before);
    },
  );

  it('says what it did', () => {
    expect(adopted(retention).done).toBe(
      `Retention of ${telecomCase().segments[0]!.name} is now 83.5% (81.2% to 85%), measured; nobody has confirmed it yet.`,
    );
  });

  it('of an experiment sets the attribution too: the size is the causal part already', () => {
    const { after } = adopted(size);
    const lever = after.levers.find(({ kind }) => kind === 'churn')!;
    expect(lever.size).toMatchObject({ low: 0.1, base: 0.2, high: 0.3, kind: 'experiment', confirmed: false });
    expect(lever.attribution).toMatchObject({ low: 1, base: 1, high: 1, kind: 'experiment', confirmed: false });
  });

  it('is offered for changes that keep customers only, and says what somebody has confirmed', () => {
    const document = telecomCase();
    const confirmed = {
      ...document,
      segments: document.segments.map((segment) => ({ ...segment, retention: { ...segment.retention, confirmed: true, owner: 'Ann' } })),
      levers: document.levers.map((lever) => ({ ...lever, attribution: { ...lever.attribution, confirmed: true, owner: 'Bob' } })),
    };
    const targets = targetsOf(confirmed as unknown as Json, { offers: [retention, size] });
    expect(targets).toHaveLength(document.segments.length + document.levers.filter(({ kind }) => kind === 'churn').length);
    expect(targets[0]!.confirmed).toBe('Ann');
    expect(targets.at(-1)!.confirmed).toBe('Bob');
    expect(targetsOf(confirmed as unknown as Json, { offers: [{ ...size, kind: 'measured' }] })[0]!.confirmed).toBe(
      document.levers.find(({ kind }) => kind === 'churn')!.size.confirmed ? expect.anything() : undefined,
    );
  });

  it('is the same as typing one text after the other, also over something said about another number before', () => {
    const said: Draft = [
      ['segments[0].retention.base', '70%'],
      ['segments[0].retention.owner', 'Ann'],
      ['segments[0].retention.confirmed', 'true'],
    ].reduce((before, [path, text]) => edit(before, path!, text!, here), { document: telecomCase(), edits: {} } as Draft);
    const [target] = targetsOf(said.document as unknown as Json, { offers: [retention] });
    const texts = { 'segments[0].margin.base': '5', ...adoption(target!, origin, here.notation).texts };
    for (const start of [said, { document: telecomCase(), edits: {} }])
      expect(editAll(start, texts, here)).toEqual(
        Object.entries(texts).reduce((before, [path, text]) => edit(before, path, text, here), start),
      );
  });
});
