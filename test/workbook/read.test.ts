import { join } from 'node:path';
import fc from 'fast-check';
import { examples } from '../../src/build/examples';
import { buildModel } from '../../src/model/lines/build-model';
import { parseCase, SEGMENT_FREE_KINDS, type BusinessCase } from '../../src/model/document';
import { decisionPlace, readCase, type CellValue, type WorkbookContent } from '../../src/workbook/reading';
import { contentOf, type Content } from './support/content-of';
import { sampleCase } from '../model/sample-case';
import { runsOr } from '../tools/seed';
import { holds } from '../tools/holds';

const templates: Record<string, BusinessCase> = { ...examples(join(__dirname, '../..')), sample: sampleCase };
const telecom = templates['telecom']!;

const inputsOf = (content: Content) => content.sheets.find(({ name }) => name.startsWith('Inputs'))!;
const evidenceOf = (content: Content) => content.sheets.find(({ name }) => name.startsWith('Evidence'))!;
const column = {
  low: 2,
  base: 3,
  high: 4,
  live: 5,
  kind: 6,
  confirmed: 7,
  source: 8,
  date: 9,
  owner: 10,
  confidence: 11,
  comment: 12,
  id: 13,
};

function rowOf(content: Content, id: string): CellValue[] {
  const row = inputsOf(content).values.find((cells) => cells[column.id] === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}
const addressOf = (content: Content, id: string, letter: string): string =>
  `Inputs!${letter}${inputsOf(content).values.indexOf(rowOf(content, id)) + 1}`;

const faultsOf = (content: WorkbookContent) => {
  const result = readCase(content);
  if (result.ok) throw new Error('read without a fault');
  return result.faults;
};

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
    holds(
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

describe('after edits', () => {
  it('follows changed values, sources and switches', () => {
    const content = contentOf(telecom);
    rowOf(content, 'discountRate')[column.base] = 0.11;
    rowOf(content, 'discountRate')[column.owner] = 'Treasury';
    rowOf(content, 'discountRate')[column.date] = 46023;
    rowOf(content, 'scenario')[column.base] = 'cautious';
    rowOf(content, 'delay')[column.base] = 6;
    rowOf(content, 'inaction.complaints.incidence')[column.confirmed] = 'yes';
    rowOf(content, 'lever.first-contact.in.international')[column.base] = 'yes';
    rowOf(content, 'programme.loyalty.cost.1')[column.base] = 5;
    const result = readCase(content);
    expect(result.ok && result.case).toEqual({
      ...telecom,
      scenario: 'low',
      delay: 6,
      discountRate: { ...telecom.discountRate, base: 0.11, owner: 'Treasury', date: '2026-01-01' },
      inaction: {
        ...telecom.inaction,
        complaints: { ...telecom.inaction.complaints, incidence: { ...telecom.inaction.complaints?.incidence, confirmed: true } },
      },
      levers: telecom.levers.map((lever) => (lever.id === 'first-contact' ? { ...lever, segments: ['domestic', 'international'] } : lever)),
      programmes: telecom.programmes.map((programme) =>
        programme.id === 'loyalty' ? { ...programme, costs: [5, ...programme.costs.slice(1)] } : programme,
      ),
    });
  });

  it('survives inserted rows and columns, and sheets moved and renamed, with and without names', () => {
    const content = contentOf(telecom);
    const inputs = inputsOf(content);
    inputs.name = 'Our assumptions';
    inputs.values.splice(9, 0, [], ['A remark of our own']);
    for (const row of inputs.values) row.splice(6, 0, 'inserted');
    inputs.values.unshift([], []);
    const evidence = evidenceOf(content);
    evidence.name = 'Voices';
    evidence.values.splice(7, 0, []);
    content.sheets.reverse();
    const expected = { ok: true, case: telecom };
    expect(readCase({ ...content, names: [] })).toEqual(expected);
    const moved = content.names.map((name) =>
      name.name === 'CX_INPUTS' ? { ...name, sheet: 'Our assumptions', row: name.row + 2, column: name.column + 1 } : name,
    );
    expect(readCase({ ...content, names: moved })).toEqual(expected);
  });

  it('reads by keys, whatever the headings are called now', () => {
    const content = contentOf(telecom);
    const renamed = (prefix: string, values: CellValue[][], first: CellValue): void => {
      const row = values.findIndex((cells) => cells[0] === first);
      values[row] = values[row]!.map((text) => (text === null ? text : `${prefix} ${text}`));
    };
    renamed('Spalte', inputsOf(content).values, 'Input');
    const { values } = evidenceOf(content);
    renamed('Beleg', values, 'Id');
    renamed('Urteil', values, 'Id');
    expect(values.flat()).toEqual(expect.arrayContaining(['Beleg What was said or seen', 'Urteil Judgment']));
    expect(readCase(content)).toEqual({ ok: true, case: telecom });
    expect(faultsOf({ ...content, names: [] })[0]?.message).toContain('No input register');
  });

  it('finds a column whose heading was rewritten beside those that are known, though another came between', () => {
    const content = contentOf(telecom);
    const { values } = inputsOf(content);
    values[2]![column.high] = 'Best case';
    values[2]![column.comment] = 'Why';
    for (const row of values) row.splice(column.confirmed, 0, 'inserted');
    const moved = content.names.map((name) => (name.name === 'CX_INPUTS' ? { ...name, column: name.column + 1 } : name));
    expect(readCase({ ...content, names: moved })).toEqual({ ok: true, case: telecom });
  });

  it('knows where a decision is typed now', () => {
    const content = contentOf(telecom);
    const { values } = inputsOf(content);
    for (const row of values) row.splice(1, 0, 'inserted');
    const place = decisionPlace({ ...content, names: [] }, 1, 'scenario');
    expect(place).toEqual({
      sheet: 'Inputs',
      row: values.indexOf(values.find((row) => row.includes('scenario'))!),
      column: column.base + 1,
    });
    expect(values[place!.row]![place!.column]).toBe('base');
    expect(decisionPlace(content, 1, 'nothing')).toBeUndefined();
  });

  it('does not take one column for another where one was deleted', () => {
    const content = contentOf(telecom);
    for (const row of inputsOf(content).values) row.splice(column.comment, 1);
    const moved = content.names.map((name) => (name.name === 'CX_INPUTS' ? { ...name, column: name.column - 1 } : name));
    expect(faultsOf({ ...content, names: moved })[0]?.message).toContain('No input register');
  });

  it('takes evidence that was added, without an id and with words typed as numbers', () => {
    const content = contentOf(telecom);
    const { values } = evidenceOf(content);
    const free = values.findIndex((row, index) => index > 5 && row.every((value) => value === null));
    values[free] = [null, 'test', 'A test with a control group', 2026, 46023, 'strong'];
    const result = readCase(content);
    expect(result.ok && result.case.evidence).toEqual([
      ...telecom.evidence,
      { id: 'e5', kind: 'test', text: 'A test with a control group', source: '2026', date: '2026-01-01', weight: 'strong' },
    ]);
  });
});

describe('what cannot be read', () => {
  it('is said with its cell, all of it at once', () => {
    const content = contentOf(telecom);
    rowOf(content, 'discountRate')[column.low] = 'about 8 %';
    rowOf(content, 'segment.international.retention')[column.high] = 1.2;
    rowOf(content, 'taxRate')[column.low] = 0.5;
    rowOf(content, 'overlapHaircut')[column.confirmed] = 'perhaps';
    rowOf(content, 'reinvestRate')[column.base] = '#REF!';
    rowOf(content, 'scenario')[column.base] = 'rosy';
    rowOf(content, 'timeline.start')[column.base] = 46030;
    rowOf(content, 'lever.fewer-calls.in.international')[column.base] = 'perhaps';
    rowOf(content, 'cost.build.start')[column.base] = 99;
    const faults = faultsOf(content);
    const at = (id: string, letter: string) => addressOf(content, id, letter);
    expect(new Set(faults.map(({ cell }) => cell))).toEqual(
      new Set([
        at('discountRate', 'C'),
        at('segment.international.retention', 'E'),
        at('taxRate', 'C'),
        at('overlapHaircut', 'H'),
        at('reinvestRate', 'D'),
        at('scenario', 'D'),
        at('timeline.start', 'D'),
        at('lever.fewer-calls.in.international', 'D'),
        at('cost.build.start', 'D'),
      ]),
    );
    const message = (cell: string) => faults.find((fault) => fault.cell === cell)?.message;
    expect(message(at('overlapHaircut', 'H'))).toBe(`${at('overlapHaircut', 'H')} must be yes or no.`);
    expect(message(at('scenario', 'D'))).toContain('cautious, base, optimistic');
    expect(message(at('discountRate', 'C'))).toContain('about 8 %');
  });

  it('includes rows that were deleted, doubled or invented', () => {
    const content = contentOf(telecom);
    const { values } = inputsOf(content);
    values.splice(values.indexOf(rowOf(content, 'segment.domestic.margin')), 1);
    values.splice(values.indexOf(rowOf(content, 'lever.plan-check.name')), 1);
    values.push([...rowOf(content, 'taxRate')]);
    const messages = faultsOf(content).map(({ message }) => message);
    expect(messages.filter((text) => text.includes('"segment.domestic.margin" is missing'))).toHaveLength(1);
    expect(messages.some((text) => text.includes('"lever.plan-check.size" belongs to no part'))).toBe(true);
    expect(messages.some((text) => text.includes('"taxRate" stands twice'))).toBe(true);
  });

  it('includes a register or notes that are gone, rather than a guess', () => {
    const content = contentOf(telecom);
    expect(faultsOf({ sheets: [], names: [] })).toEqual([{ cell: '', message: expect.stringContaining('No input register') }]);
    const withoutInputs = { ...content, sheets: content.sheets.filter(({ name }) => name !== 'Inputs') };
    expect(faultsOf(withoutInputs)).toEqual([{ cell: '', message: expect.stringContaining('CX_INPUTS') }]);
    const withoutEvidence = { ...content, sheets: content.sheets.filter(({ name }) => name !== 'Evidence') };
    expect(faultsOf(withoutEvidence).map(({ message }) => message)).toEqual([
      expect.stringContaining('The table of evidence'),
      expect.stringContaining('The table of judgments'),
    ]);
    const twice = { sheets: [...content.sheets, { ...inputsOf(content), name: 'Copy' }], names: [] };
    expect(faultsOf(twice)[0]?.message).toContain('No input register');
  });
});
