import { bookOfSpec } from '../../src/workbook/lint/book/fromSpec';
import { smallSpec } from './fixtures/small';
import { cell, file, fileSheet, said, sheet } from './support/said';

describe('the linter on inputs, labels, checks and pages', () => {
  it('15: wants unlocked cells to be exactly the inputs', () => {
    expect(cell('Decision', 'B5', { value: 'EUR', style: 'input.text' })).toContain(
      'E15 Decision!B5: The cell is unlocked: inputs stand on Inputs.',
    );
    const inputs = bookOfSpec(smallSpec).sheets.find(({ name }) => name === 'Inputs')!;
    const CellMap = inputs.cells.constructor as new (cells: unknown) => typeof inputs.cells;
    const cells = new CellMap(
      [...inputs.cells].map((entry) => (entry.row === 6 && entry.column === 3 ? { ...entry, locked: true } : entry)),
    );
    expect(fileSheet('Inputs', { cells })).toEqual(['E15 Inputs!D7: The cell looks like an input but is locked.']);
  });

  it('16: wants the look of an input on inputs and nowhere else', () => {
    expect(cell('Inputs', 'D7', { value: 10000, style: 'formula.count' })).toEqual([
      'E16 Inputs!D7: An input lacks the look of one: blue, or grey for a benchmark, on pale yellow.',
    ]);
    expect(cell('Inputs', 'F7', { formula: '=CHOOSE($F$5,C7,D7,E7)', style: 'input.count' })).toContain(
      'E16 Inputs!F7: A formula has the look of an input.',
    );
    expect(cell('Inputs', 'D7', { value: 10000, style: 'benchmark.count' })).toEqual([]);
  });

  it('17: wants the look of a link on links and nowhere else', () => {
    expect(cell('Decision', 'C5', { formula: '=Appraisal!$D$8', style: 'formula.currency' })).toEqual([
      'W17 Decision!C5: A link to Appraisal lacks the link style (green).',
    ]);
    expect(cell('Customers', 'E10', { formula: '=E9-E8', style: 'link.count' })).toEqual([
      'W17 Customers!E10: The formula has the look of a link (green) but reads no other sheet.',
    ]);
    expect(cell('Decision', 'C5', { value: 'x', style: 'headline.currency' }).join()).toContain('A typed value has the look of a link');
  });

  it('18: wants every input described', () => {
    for (const [a1, what] of [
      ['B7', 'unit'],
      ['C7', 'low'],
      ['G7', 'kind'],
      ['H7', 'confirmed'],
      ['I7', 'source'],
      ['J7', 'date'],
      ['K7', 'owner'],
      ['L7', 'confidence'],
      ['M7', 'comment'],
    ] as const) {
      expect(cell('Inputs', a1, {})).toContain(`E18 Inputs!${a1}: The input has no ${what}.`);
    }
    expect(cell('Inputs', 'I4', { value: 'Whence', style: 'head.text' })).toContain('E18 Inputs!A4: The register has no column Source.');
    expect(cell('Inputs', 'A4', { value: 'Things', style: 'head.text' }).join()).toContain('E18 Inputs: There is no input register');
  });

  it('19: wants every input validated in words that Excel can show', () => {
    const validations = smallSpec.sheets.find(({ name }) => name === 'Inputs')!.validations;
    expect(sheet('Inputs', { validations: validations.slice(1) })).toEqual(['E19 Inputs!F5: The input is not validated.']);
    const silent = validations.map((entry, index) => (index === 0 ? { ...entry, message: ' ' } : entry));
    expect(sheet('Inputs', { validations: silent })).toEqual(['E19 Inputs!F5: The validation does not say what is allowed.']);
    const long = validations.map((entry, index) => (index === 0 ? { ...entry, message: 'x'.repeat(226) } : entry));
    expect(sheet('Inputs', { validations: long }).join()).toContain('longer than Excel shows');
  });

  it('20: finds inputs that nothing uses', () => {
    expect(cell('Costs', 'E6', { formula: '=0', style: 'formula.currency' })).toEqual([
      "W20 Inputs!F11: The input's live value is used by no formula.",
    ]);
    expect(cell('Inputs', 'F7', { formula: '=CHOOSE($F$5,C7,D7,D7)', style: 'formula.count' })).toEqual([
      "W20 Inputs!E7: The input's high value is used by no formula.",
    ]);
  });

  it('21: wants labels and units, labels once', () => {
    expect(cell('Customers', 'A8', {})).toEqual(['W21 Customers!A8: The row has no label.']);
    expect(cell('Customers', 'B8', {})).toEqual(['W21 Customers!B8: The row has no unit.']);
    expect(cell('Customers', 'A8', { value: 'Customers with', style: 'label' })).toEqual([
      'W21 Customers!A9: The label "Customers with" stands already in A8.',
    ]);
  });

  it('22: wants the sign convention stated and tested', () => {
    const cover = smallSpec.sheets.find(({ name }) => name === 'Cover')!;
    const silent = cover.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((line) => line.map((entry) => (/sign/i.test(String(entry.value)) ? {} : entry))),
    }));
    expect(sheet('Cover', { blocks: silent })).toEqual(['W22 Cover: The Cover does not state the sign convention.']);
    expect(cell('Checks', 'A6', { value: 'Check 2', style: 'label' })).toEqual(['W22 Checks: No check tests the sign convention.']);
  });

  it('23: wants check classes, tolerances and a master check in every frozen pane', () => {
    expect(cell('Checks', 'D6', {})).toEqual(['E23 Checks!A6: The check has no tolerance.']);
    expect(cell('Checks', 'E6', {})).toContain('E23 Checks!A6: The check has no formula that says whether it passes.');
    expect(cell('Checks', 'F6', { value: 'Hint', style: 'label' })).toContain(
      "E23 Checks!A6: The check's class is none of Error, Sensitivity, Alert.",
    );
    expect(cell('Checks', 'F4', { value: 'Sort', style: 'head.text' }).join()).toContain('E23 Checks: There is no check register');
    expect(cell('Costs', 'B2', {})).toContain('E23 Costs: The master check is not visible in the frozen rows.');
    expect(said({ ...smallSpec, names: smallSpec.names.slice(0, 2) }).join()).toContain(
      'E23 Checks: The name CX_CHECKS does not lead to a cell of this sheet.',
    );
  });

  it('24: wants every required check', () => {
    expect(cell('Checks', 'B9', { value: 'Something else', style: 'label' })).toEqual(['E24 Checks: No check tests "NPV at IRR is zero".']);
  });

  it('25: finds links to links', () => {
    expect(cell('Decision', 'C5', { formula: '=Appraisal!$C$7', style: 'headline.percent' })).toEqual([
      'W25 Decision!C5: The cell links to Appraisal!C7, itself a link: link to Inputs!F12.',
    ]);
  });

  it('26 to 29: looks at merged cells, panes, names and pages', () => {
    expect(fileSheet('Costs', { merged: ['A1:C1'] })).toEqual(['W26 Costs!A1:C1: The cells are merged.']);
    expect(sheet('Log', { freeze: { rows: 0, columns: 0 } })).toContain('W27 Log: No rows are frozen: title and master check scroll away.');
    expect(file({ names: [...bookOfSpec(smallSpec).names, { name: 'npv', refersTo: 'Gone!B2', scope: 'Log' }] })).toEqual([
      'W28 npv: A name is written in capitals, figures and underscores and begins with CX_.',
      'W28 npv: The name is confined to the sheet Log; names belong to the workbook.',
      'W28 npv: The name stands for Gone!B2; write it absolute.',
    ]);
    expect(
      sheet('Log', {
        print: { orientation: 'portrait', fitToWidth: false, fitToHeight: false, footer: { left: '', center: '&A', right: '' } },
      }).map((line) => line.slice(0, 8)),
    ).toEqual(Array(4).fill('W29 Log:'));
  });

  it('30: wants a Cover that says what it must, working links, protection and no macros', () => {
    expect(cell('Cover', 'A12', { value: 'x', style: 'labelBold' })).toEqual(['W30 Cover: The Cover has no limitations.']);
    expect(sheet('Cover', { links: [{ row: 14, column: 0, target: { sheet: 'Gone', cell: 'A1' }, tooltip: '' }] })).toEqual([
      'W30 Cover!A15: The link to Gone!A1 leads nowhere.',
    ]);
    expect(sheet('Costs', { protect: false })).toEqual(['W30 Costs: The sheet is not protected against slips.']);
    expect(file({ macros: true })).toEqual(['W30 workbook: The workbook holds macros.']);
  });
});
