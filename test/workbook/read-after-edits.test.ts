import { decisionPlace, readCase, type CellValue } from '../../src/workbook/reading';
import { contentOf } from './support/content-of';
import { addressOf, column, evidenceOf, faultsOf, inputsOf, rowOf, telecom } from './support/read-back';

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
