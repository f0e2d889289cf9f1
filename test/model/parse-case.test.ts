import { newCase, parseCase, type BusinessCase } from '../../src/model/document';
import { migrate } from '../../src/model/document/migration';
import { sampleCase } from './sample-case';

type Loose = { [key: string]: Loose } & { [index: number]: Loose };

/** The sample as JSON, changed at will. */
function changed(change: (document: Loose) => void): unknown {
  const document = JSON.parse(JSON.stringify(sampleCase)) as Loose;
  change(document);
  return document;
}

const pathsOf = (document: unknown): string[] => {
  const parsed = parseCase(document);
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
};

const set = (target: Loose, key: string | number, value: unknown): void => void Object.assign(target, { [key]: value });

describe('a valid document', () => {
  test('comes back as it was, through JSON', () => {
    expect(parseCase(JSON.parse(JSON.stringify(sampleCase)))).toEqual({ ok: true, case: sampleCase });
  });

  test('a new case is valid and marks every number as unconfirmed', () => {
    const fresh = newCase('2026-03-15', 'EUR');
    expect(parseCase(fresh)).toEqual({ ok: true, case: fresh });
    expect(JSON.stringify(fresh)).not.toContain('"confirmed":true');
  });
});

describe('faults', () => {
  test('are reported all together, with path, value and what is allowed', () => {
    const parsed = parseCase(
      changed((document) => {
        set(document, 'title', '');
        set(document, 'currency', 'euro');
        delete document['author'];
        set(document['segments']![0]!['retention']!, 'base', 1.2);
        set(document['levers']![1]!, 'segments', ['nowhere']);
        set(document['costs']![2]!, 'end', 37);
        set(document, 'extra', 1);
      }),
    );
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.faults.map(({ path }) => path).sort()).toEqual(
      [
        'title',
        'currency',
        'author',
        'segments[0].retention',
        'segments[0].retention.base',
        'levers[1].segments[0]',
        'costs[2].end',
        'extra',
      ].sort(),
    );
    expect(parsed.faults.find(({ path }) => path === 'segments[0].retention.base')).toEqual({
      path: 'segments[0].retention.base',
      value: 1.2,
      allowed: 'a number from 0 to 1',
      message: 'segments[0].retention.base must be a number from 0 to 1, but found 1.2.',
    });
  });

  test.each<[string, (document: Loose) => void, string]>([
    ['low above base', (d) => set(d['discountRate']!, 'low', 0.11), 'discountRate'],
    ['a start that is not the first of a month', (d) => set(d['timeline']!, 'start', '2026-01-15'), 'timeline.start'],
    ['a date that does not exist', (d) => set(d, 'date', '2026-02-30'), 'date'],
    ['a number as text', (d) => set(d['taxRate']!, 'base', '0.2'), 'taxRate.base'],
    ['not a number', (d) => set(d['taxRate']!, 'base', Number.NaN), 'taxRate.base'],
    ['half a period', (d) => set(d['timeline']!, 'periods', 2.5), 'timeline.periods'],
    ['121 periods', (d) => set(d['timeline']!, 'periods', 121), 'timeline.periods'],
    ['no segment', (d) => set(d, 'segments', []), 'segments'],
    ['two segments of one id', (d) => set(d['segments']![1]!, 'id', 'mobile'), 'segments[1].id'],
    ['two levers of one name', (d) => set(d['levers']![1]!, 'name', 'First-contact resolution '), 'levers[1].name'],
    ['a lever kind nobody knows', (d) => set(d['levers']![0]!, 'kind', 'magic'), 'levers[0].kind'],
    ['a segment named twice by a lever', (d) => set(d['levers']![0]!, 'segments', ['mobile', 'mobile']), 'levers[0].segments[1]'],
    ['segments of a penalty lever', (d) => set(d['levers']![6]!, 'segments', ['mobile']), 'levers[6].segments'],
    ['a penalty lever without service levels', (d) => delete d['inaction']!['serviceLevels'], 'inaction.serviceLevels'],
    ['word of mouth without complaints', (d) => delete d['inaction']!['complaints'], 'inaction.complaints'],
    ['a lever that starts after the horizon', (d) => set(d['levers']![0]!, 'start', 36), 'levers[0].start'],
    ['a cost that ends before it starts', (d) => set(d['costs']![3]!, 'end', 3), 'costs[3].end'],
    ['a one-off cost with an end', (d) => set(d['costs']![0]!, 'end', 3), 'costs[0].end'],
    ['a decay that leaves nothing', (d) => set(d['levers']![0]!['decay']!, 'high', 1.5), 'levers[0].decay.high'],
  ])('%s', (_, change, path) => {
    expect(pathsOf(changed(change))).toEqual(expect.arrayContaining([path]));
  });

  test.each([undefined, null, 5, 'text', [], {}])('a document that is %p is refused, not guessed', (document) => {
    expect(parseCase(document).ok).toBe(false);
  });
});

describe('versions', () => {
  test('a document from a newer version is refused with advice', () => {
    const parsed = parseCase({ ...sampleCase, version: 3 });
    expect(parsed.ok ? [] : parsed.faults.map(({ message }) => message)).toEqual([
      'version must be at most 2: update the add-in to open this document, but found 3.',
    ]);
  });

  test('an older document is brought up step by step', () => {
    const steps = {
      1: (document: Readonly<Record<string, unknown>>) => ({ ...document, added: 'in 2' }),
      2: ({ added, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, renamed: added }),
    };
    expect(migrate({ version: 1, title: 'Old' }, 3, steps)).toEqual({ ok: true, document: { version: 3, title: 'Old', renamed: 'in 2' } });
  });

  test('a version there is no way from is said', () => {
    expect(migrate({ version: 0 }, 1)).toEqual({ ok: false, found: 0, allowed: '1, or a version it can be brought up from' });
  });
});

test('user text that looks like a formula is kept as text', () => {
  const parsed = parseCase({ ...sampleCase, title: '=1+1', purpose: '+49 30 1234\u0007' } satisfies BusinessCase);
  expect(parsed.ok && [parsed.case.title, parsed.case.purpose]).toEqual(['=1+1', '+49 30 1234\u0007']);
});
