import { parseCase } from '../../src/model/document';
import { LARGEST_DOCUMENT } from '../../src/model/document/size';
import { LIMITS } from '../../src/model/document/schema-parts';
import { readsOtherwise } from '../../src/workbook/text';
import { sampleCase } from './sample-case';

type Loose = Record<string, unknown>;

const faultsOf = (document: unknown): readonly { path: string; message: string }[] => {
  const parsed = parseCase(document);
  return parsed.ok ? [] : parsed.faults;
};
const withSegmentNames = (...names: string[]): unknown => ({
  ...sampleCase,
  segments: sampleCase.segments.map((segment, index) => ({ ...segment, name: names[index] ?? segment.name })),
});

describe('a name', () => {
  test.each([
    ['a bell', 'Mobile\u0007'],
    ['a line break', 'Mobile\ncustomers'],
    ['a tab', 'Mobile\tcustomers'],
    ['a control character beyond ASCII', 'Mobile\u0085'],
    ['half a surrogate pair', 'Mobile\ud83d'],
    ['a code point that is no character', 'Mobile\uffff'],
  ])('that no cell holds as it is is refused: %s', (_, name) => {
    expect(faultsOf(withSegmentNames(name)).map(({ path, message }) => [path, message])).toEqual([
      [
        'segments[0].name',
        expect.stringMatching(/^segments\[0\]\.name must be a name of one line without control characters, but found ".+"\.$/),
      ],
    ]);
  });

  test.each([
    ['letters and case', 'Mobile', 'MOBILE '],
    ['accents written in two ways', 'Caf\u00e9', 'Cafe\u0301'],
    ['marks that nobody sees', 'Mobile', 'Mo\u200bbi\u00adle\u200e'],
    ['blanks of other kinds', 'Mobile customers', 'Mobile\u00a0 customers'],
    ['control characters that a cell drops', 'Mobile', 'Mobile\u0007'],
  ])('that reads as another one of its list is refused: %s', (_, first, second) => {
    const faults = faultsOf(withSegmentNames(first, second)).filter(({ message }) => message.includes('different from the other names'));
    expect(faults.map(({ path }) => path)).toEqual(['segments[1].name']);
  });

  test('may be in any script, with pairs of surrogates and signs', () => {
    expect(faultsOf(withSegmentNames('顧客 \ud83d\udcf1', '=1+1'))).toEqual([]);
  });

  test('and a text that must be there need something that a cell shows', () => {
    expect(faultsOf({ ...sampleCase, title: ' \u0007\u0000' }).map(({ path }) => path)).toEqual(['title']);
  });
});

describe('a very large document', () => {
  test.each<[string, Loose, string]>([
    ['a million levers', { levers: new Array(1_000_000).fill({}) }, 'of at most 20,000 values'],
    ['texts of five million characters', { purpose: 'a'.repeat(5_000_000) }, 'of at most 2,000,000 characters'],
    ['a key of five million characters', { ['a'.repeat(5_000_000)]: 1 }, 'of at most 2,000,000 characters'],
    ['200,000 brackets', { levers: JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as unknown }, 'nested at most 20 deep'],
  ])('is refused by its size, in one sentence: %s', (_, change, allowed) => {
    for (const version of [1, 2]) {
      expect(faultsOf({ ...sampleCase, version, ...change }).map(({ message }) => message)).toEqual([
        `The document must be ${allowed}, but found more.`,
      ]);
    }
  });

  test('that is itself a list of anything is refused as well', () => {
    expect(faultsOf(new Array(1_000_000).fill(0))).toHaveLength(1);
  });

  test('that passes the size has one fault for a list that is too long', () => {
    const levers = new Array(LARGEST_DOCUMENT.values - 3000).fill(1);
    expect(faultsOf({ ...sampleCase, levers }).filter(({ path }) => path.startsWith('levers'))).toEqual([
      expect.objectContaining({ path: 'levers', message: 'levers must be a list of 1 to 12 entries, but found a list of 17000.' }),
    ]);
  });

  test('is not what a case with every list full and every text at its longest is', () => {
    const text = 'x'.repeat(1000);
    const notes = (entry: Loose): Loose[] => Array.from({ length: LIMITS.notes }, (_, i) => ({ ...entry, id: `n${i}` }));
    const [segment] = sampleCase.segments;
    const full = {
      ...sampleCase,
      purpose: text,
      segments: Array.from({ length: LIMITS.segments }, (_, i) => ({ ...segment, id: `s${i}`, name: `Segment ${i}` })),
      evidence: notes({ ...sampleCase.evidence[0], text, source: text.slice(0, 300) }),
      judgments: notes({ ...sampleCase.judgments[0], topic: text.slice(0, 100), text }),
      realisation: notes({ benefit: text.slice(0, 300), date: '2026-01-01', owner: text.slice(0, 100) }),
      programmes: Array.from({ length: LIMITS.programmes }, (_, i) => ({
        ...sampleCase.programmes[0],
        id: `p${i}`,
        name: `Programme ${i}`,
        costs: new Array(LIMITS.programmeYears).fill(1),
        needs: Array.from({ length: LIMITS.programmes }, (_, j) => `p${j}`),
        comment: text.slice(0, 500),
      })),
    };
    expect(faultsOf(full).filter(({ path }) => path === '')).toEqual([]);
  });
});

describe('keys and values that mislead', () => {
  test.each(['constructor', '__proto__', 'toString'])('%s is no kind and no length of period', (word) => {
    const faults = faultsOf({
      ...sampleCase,
      timeline: { ...sampleCase.timeline, periodLength: word },
      levers: [{ ...sampleCase.levers[0], kind: word }],
    });
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining(['timeline.periodLength', 'levers[0].kind']));
    expect(faults.filter(({ message }) => /NaN|function|native/.test(message))).toEqual([]);
  });

  test('an id or a number that cannot become text is a fault, not a crash', () => {
    const odd = { toString: 1, valueOf: 1 };
    const [segment] = sampleCase.segments;
    const paths = faultsOf({ ...sampleCase, segments: [{ ...segment, id: odd, retention: { ...segment!.retention, low: odd } }] });
    expect(paths.map(({ path }) => path)).toEqual(expect.arrayContaining(['segments[0].id', 'segments[0].retention.low']));
  });
});

test.each(['＝1+1', '＋49 30', '－5', '＠name', '１２', '（１）', '￥100', '％'])(
  'text that begins with the full-width sign of %s is typed as text',
  (text) => {
    expect(readsOtherwise(text)).toBe(true);
  },
);
