import { findingText, lint, lintBook } from '../../src/workbook/lint';
import { bookOfSpec } from '../../src/workbook/lint/book/fromSpec';
import type { Book, SheetView } from '../../src/workbook/lint/book/book';
import { rules } from '../../src/workbook/lint/rules';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';
import { smallSpec, withCell, withSheet } from './fixtures/small';

/** What the linter says about a workbook, as lines. */
const said = (spec: WorkbookSpec): string[] => lint(spec).map(findingText);
const cell = (sheet: string, a1: string, changed: CellSpec): string[] => said(withCell(sheet, a1, changed));
const sheet = (name: string, change: Partial<SheetSpec>): string[] => said(withSheet(name, (entry) => ({ ...entry, ...change })));
/** The same for what only a finished file can hold. */
const file = (change: Partial<Book>): string[] => lintBook({ ...bookOfSpec(smallSpec), ...change }).map(findingText);
const fileSheet = (name: string, change: Partial<SheetView>): string[] =>
  file({ sheets: bookOfSpec(smallSpec).sheets.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)) });

describe('the linter', () => {
  it('finds nothing wrong with a workbook that keeps every rule', () => {
    expect(said(smallSpec)).toEqual([]);
  });

  it('has every rule of the standard, once, in order', () => {
    expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    const warnings = rules.filter(({ level }) => level === 'W').map(({ number }) => number);
    expect(warnings).toEqual([8, 9, 17, 20, 21, 22, 25, 26, 27, 28, 29, 30]);
  });

  it('lists errors before warnings, each with rule and place', () => {
    const findings = lint(withCell('Costs', 'F6', { formula: '=IF(F$5>1.05,IF(1,0,1),0)', style: 'formula.currency' }));
    expect(findings.map(({ rule, level, place }) => [level, rule, place])).toEqual([
      ['E', 5, 'Costs!G6'],
      ['E', 5, 'Costs!H6'],
      ['E', 7, 'Costs!F6'],
      ['W', 9, 'Costs!F6'],
    ]);
  });

  it('keeps its rules on a numbered set of sheets', () => {
    const numbered = bookOfSpec(smallSpec);
    const renamed = numbered.sheets.map((entry) => ({ ...entry, name: `${entry.name} (2)` }));
    expect(lintBook({ ...numbered, sheets: renamed }).filter(({ rule }) => rule === 1)).toEqual([]);
  });

  it('1: misses a sheet, and knows their order', () => {
    expect(said({ ...smallSpec, sheets: smallSpec.sheets.filter(({ name }) => name !== 'Yearly') })).toContain(
      'E1 workbook: There is no sheet Yearly.',
    );
    const swapped = [...smallSpec.sheets.slice(0, 9), smallSpec.sheets[10]!, smallSpec.sheets[9]!];
    expect(said({ ...smallSpec, sheets: swapped }).join()).toContain('E1 Checks: The sheet stands after Log.');
    expect(sheet('Log', { name: 'Notes' }).join()).toContain('E1 Notes: The standard knows no sheet of this name.');
  });

  it('2: finds what is hidden', () => {
    expect(fileSheet('Costs', { hidden: true, hiddenRows: [6], hiddenColumns: [2] })).toEqual([
      'E2 Costs: The sheet is hidden.',
      'E2 Costs!7:7: The row is hidden.',
      'E2 Costs!C:C: The column is hidden.',
    ]);
    expect(sheet('Costs', { rowHeights: [{ row: 7, height: 0 }] })).toEqual(['E2 Costs!8:8: The row is hidden.']);
    const costs = bookOfSpec(smallSpec).sheets.find(({ name }) => name === 'Costs')!;
    const white = [...costs.cells].map((entry) =>
      entry.row === 5 && entry.column === 3 ? { ...entry, ink: '#ffffff', numberFormat: '0;;;' } : entry,
    );
    const changed = lintBook({
      ...bookOfSpec(smallSpec),
      sheets: [{ ...costs, cells: new (costs.cells.constructor as new (cells: unknown) => typeof costs.cells)(white) }],
    });
    expect(changed.filter(({ rule }) => rule === 2).map(findingText)).toEqual([
      'E2 Costs!D6: The text has the colour of its background (#ffffff).',
      'E2 Costs!D6: The number format "0;;;" hides values.',
    ]);
  });

  it('3: wants the same columns on series sheets', () => {
    expect(sheet('Costs', { columnWidths: [34, 14, 12, 13, 12, 12, 12, 12] }).join()).toContain(
      'E3 Costs!D1: The column is not as wide as on Timeline',
    );
  });

  it('4: wants period headers that link to the time axis', () => {
    expect(cell('Costs', 'G5', { formula: '=Timeline!F$5', style: 'headLink.whole' })).toContain(
      'E4 Costs!G5: A period header has to link to Timeline, column G.',
    );
    expect(cell('Costs', 'G5', { value: 2, style: 'head.whole' }).join()).toContain('E4 Costs!G5');
  });

  it('5: wants one formula per row', () => {
    expect(cell('Customers', 'G8', { formula: '=F8*F6', style: 'formula.count' })).toEqual([
      'E5 Customers!G8: The formula =F8*F6 is not that of F8 (=E8*F6) copied across.',
    ]);
    expect(cell('Customers', 'G8', {})).toEqual(['E5 Customers!G8: The formula of the row is missing here.']);
  });

  it('6 and 15: finds typed values in rows of formulas', () => {
    expect(cell('Customers', 'G8', { value: 7000, style: 'formula.count' })).toEqual([
      'E6 Customers!G8: The value 7000 is typed into a row of formulas.',
      'E15 Customers!G8: The number 7000 is typed here: numbers live on Inputs.',
    ]);
    expect(cell('Costs', 'E6', { value: 1, style: 'formula.currency' }).join()).toContain('E6 Costs!E6');
  });

  it('7: tells 1.05 from 1 and leaves numbers in text and names alone', () => {
    expect(cell('Decision', 'C5', { formula: '=Appraisal!$D$8*1.05', style: 'headline.currency' })).toEqual([
      'E7 Decision!C5: The formula =Appraisal!$D$8*1.05 holds the constant 1.05: put it on Inputs.',
    ]);
    expect(cell('Decision', 'C5', { formula: '=Appraisal!$D$8*1.0', style: 'headline.currency' }).join()).toContain('constant 1.0:');
    expect(cell('Decision', 'C5', { formula: '=Appraisal!$D$8/12/100/1000/365*-1&"1.05"', style: 'headline.currency' })).toEqual([]);
  });

  it('8: counts characters and lines', () => {
    expect(cell('Decision', 'C5', { formula: `=Appraisal!$D$8${'+0'.repeat(60)}`, style: 'headline.currency' }).join()).toContain(
      'W8 Decision!C5: The formula has 135 characters',
    );
    expect(cell('Decision', 'C5', { formula: '=Appraisal!$D$8\n+0', style: 'headline.currency' }).join()).toContain('several lines');
  });

  it('9: finds an IF within an IF, but not one beside it', () => {
    expect(cell('Decision', 'A6', { formula: '=IF(C5>0,MAX(IF(C5>1,1,0),0),0)', style: 'sentence' }).join()).toContain('W9 Decision!A6');
    expect(cell('Decision', 'A6', { formula: '=IF(C5>0,1,0)+IF(C5>1,1,0)', style: 'sentence' })).toEqual([]);
  });

  it('10: refuses volatile functions, not their names in text', () => {
    expect(cell('Decision', 'A6', { formula: '=TODAY()-offset(C5,0,0)', style: 'sentence' })).toEqual([
      'E10 Decision!A6: TODAY is not allowed.',
      'E10 Decision!A6: OFFSET is not allowed.',
    ]);
    expect(cell('Decision', 'A6', { formula: '="TODAY()"', style: 'sentence' })).toEqual([]);
  });

  it('11: keeps functions that appraise in one go on Checks', () => {
    expect(
      cell('Decision', 'A6', { formula: '=NPV(C5,C5)+CASE.CLV(C5,C5,C5)', style: 'sentence' }).map((line) => line.slice(0, 20)),
    ).toEqual(['E11 Decision!A6: NPV', 'E11 Decision!A6: CAS']);
    expect(cell('Checks', 'C5', { formula: '=NPV(Appraisal!$C$7,Appraisal!$F$6:$H$6)', style: 'link.currency' })).toEqual([]);
  });

  it('12: finds a cycle, across sheets and through names, and iteration', () => {
    expect(cell('Inputs', 'F7', { formula: '=CHOOSE($F$5,C7,D7,E7)+Appraisal!$D$8*0', style: 'formula.count' }).join()).toMatch(
      /E12 \S+: The formula depends on itself: .*Inputs!F7.*Appraisal!D8/,
    );
    expect(cell('Decision', 'C5', { formula: '=C5+0', style: 'formula.currency' }).join()).toContain('Decision!C5 -> Decision!C5');
    expect(cell('Appraisal', 'C7', { formula: '=CX_NPV', style: 'formula.factor' }).join()).toContain('E12');
    expect(file({ iterates: true })).toEqual(['E12 workbook: Iterative calculation is switched on; it hides circular references.']);
  });

  it('13: finds links that leave the file', () => {
    expect(cell('Decision', 'A6', { formula: "='[Budget.xlsx]Plan'!B2", style: 'sentence' })).toEqual([
      'E13 Decision!A6: The formula refers to the workbook Budget.xlsx.',
    ]);
    expect(file({ externalBooks: ['Budget.xlsx'] })).toEqual(['E13 workbook: The workbook is linked to Budget.xlsx.']);
  });

  it('14: finds error values, error literals and formulas that cannot be read', () => {
    expect(cell('Decision', 'A6', { formula: '=IFERROR(C5,#N/A)', style: 'sentence' })).toEqual([
      'E14 Decision!A6: The formula holds the error #N/A.',
    ]);
    expect(cell('Decision', 'A6', { formula: '=NA()', style: 'sentence' })).toEqual(['E14 Decision!A6: NA() makes an error value.']);
    expect(cell('Decision', 'A6', { formula: '=C5+~', style: 'sentence' }).join()).toContain('cannot be read at character 5');
  });

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
    expect(sheet('Costs', { protect: false })).toEqual(['W30 Costs: The sheet calculates and is not protected.']);
    expect(file({ macros: true })).toEqual(['W30 workbook: The workbook holds macros.']);
  });
});
