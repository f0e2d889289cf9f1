import fc from 'fast-check';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase, SEGMENT_FREE_KINDS, type BusinessCase } from '../../src/model/document';
import { readCase } from '../../src/workbook/reading';
import { contentOf, type Content } from './support/content-of';
import { sampleCase } from '../model/sample-case';
import { runsOr } from '../tools/seed';
import { column, inputsOf, telecom, templates } from './support/read-back';

describe('reading the case back', () => {
  it.each(Object.entries(templates))('gives the identical case: %s', (_name, document) => {
    expect(readCase(contentOf(document))).toEqual({ ok: true, case: document });
  });

  it('reads the second set of sheets beside the first', () => {
    const first = contentOf(telecom);
    const second = contentOf(templates['b2b']!, { sheets: first.sheets.map(({ name }) => name), names: [] });
    const both = { sheets: [...first.sheets, ...second.sheets], names: [...first.names, ...second.names] };
    expect(readCase(both)).toEqual({ ok: true, case: telecom });
    expect(readCase(both, 2)).toEqual({ ok: true, case: templates['b2b'] });
  });

  it('gives the identical case for any texts, dates, kinds and settings', () => {
    const words = (maxLength: number, minLength = 0) =>
      fc.string({ unit: 'grapheme', minLength, maxLength }).filter((text) => !/\p{Cc}/u.test(text) && text.trim().length >= minLength);
    const date = fc
      .date({ min: new Date('1901-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    const provenance = fc.record({
      kind: fc.constantFrom('measured', 'benchmark', 'judgment'),
      confirmed: fc.boolean(),
      source: words(40),
      date,
      owner: words(20),
      confidence: fc.constantFrom('high', 'medium', 'low'),
      comment: words(60),
    });
    const changes = fc.record({
      title: words(40, 1),
      author: words(20),
      purpose: words(80),
      date,
      scenario: fc.constantFrom('low', 'base', 'high'),
      timing: fc.constantFrom('end', 'mid'),
      works: fc.subarray(['mobile', 'broadband']),
      rate: fc.tuple(
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.double({ min: 0.2, max: 0.4, noNaN: true }),
        fc.double({ min: 0.4, max: 1, noNaN: true }),
      ),
      provenance,
      notes: fc.array(fc.record({ text: words(80, 1), source: words(20), date }), { maxLength: 4 }),
    });
    const segments = sampleCase.segments.map(({ id }) => id);
    fc.assert(
      fc.property(
        changes,
        ({ title, author, purpose, date: day, scenario, timing, works, rate: [low, base, high], provenance: from, notes }) => {
          const document = {
            ...sampleCase,
            title,
            author,
            purpose,
            date: day,
            scenario,
            timeline: { ...sampleCase.timeline, timing },
            discountRate: { number: sampleCase.discountRate.number, low, base, high, ...from },
            levers: sampleCase.levers.map((lever) =>
              lever.kind in SEGMENT_FREE_KINDS ? lever : { ...lever, segments: works.filter((id) => segments.includes(id)).reverse() },
            ),
            evidence: notes.map((note, index) => ({ id: `n${index}`, kind: 'quote', weight: 'weak', ...note })),
          } as BusinessCase;
          const valid = parseCase(document);
          expect(valid.ok ? [] : valid.faults).toEqual([]);
          expect(readCase(contentOf(document))).toEqual({ ok: true, case: document });
        },
      ),
      { numRuns: runsOr(20) },
    );
  });
});

/** The register as the first workbooks had it: Live before Low, decisions under Live and as numbers. */
function olderContentOf(document: BusinessCase): Content {
  const content = contentOf(document);
  const numbers: Readonly<Record<string, number>> = {
    cautious: 1,
    base: 2,
    optimistic: 3,
    yes: 1,
    no: 0,
    'end of period': 0,
    'mid-period': 0.5,
  };
  const { settings } = buildModel(document).inputs.reduce<{ settings: Set<string> }>(
    (all, { id, type }) => (type === 'setting' ? { settings: all.settings.add(id) } : all),
    { settings: new Set() },
  );
  const inputs = inputsOf(content);
  inputs.values = inputs.values.map((row) => {
    const [label = null, unit = null, low = null, base = null, high = null, live = null, ...rest] = row;
    const id = String(row[column.id]);
    const single = low === null && high === null && base !== null && base !== 'Base';
    const typed = settings.has(id) && typeof base === 'string' ? numbers[base]! : base;
    return single ? [label, unit, typed, null, null, null, ...rest] : [label, unit, live, low, base, high, ...rest];
  });
  return content;
}

describe('workbooks of the first layout', () => {
  it.each(Object.keys(templates))('read back though Live came first and decisions were numbers: %s', (name) => {
    const document = templates[name]!;
    const content = olderContentOf(document);
    const headings = inputsOf(content).values[2]!.slice(0, 6);
    expect(headings).toEqual(['Input', 'Unit', 'Live', 'Low', 'Base', 'High']);
    const row = inputsOf(content).values.find((cells) => cells[column.id] === 'scenario')!;
    expect(row.slice(2, 6)).toEqual([2, null, null, null]);
    expect(readCase(content)).toEqual({ ok: true, case: document });
    expect(readCase({ ...content, names: [] })).toEqual({ ok: true, case: document });
  });
});
