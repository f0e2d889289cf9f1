import { findingText, lint, lintBook } from '../../src/workbook/lint';
import { bookOfSpec } from '../../src/workbook/lint/book/fromSpec';
import { rules } from '../../src/workbook/lint/rules';
import { smallSpec, withCell } from './fixtures/small';
import { cell, file, fileSheet, said, sheet } from './support/said';

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
    const swapped = [...smallSpec.sheets.slice(0, -2), ...smallSpec.sheets.slice(-2).reverse()];
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
    expect(cell('Decision', 'A6', { formula: '=IF(C5>0,MAX(IF(C5>1,1,0),0),0)', style: 'text' }).join()).toContain('W9 Decision!A6');
    expect(cell('Decision', 'A6', { formula: '=IF(C5>0,1,0)+IF(C5>1,1,0)', style: 'text' })).toEqual([]);
  });

  it('10: refuses volatile functions, not their names in text', () => {
    expect(cell('Decision', 'A6', { formula: '=TODAY()-offset(C5,0,0)', style: 'text' })).toEqual([
      'E10 Decision!A6: TODAY is not allowed.',
      'E10 Decision!A6: OFFSET is not allowed.',
    ]);
    expect(cell('Decision', 'A6', { formula: '="TODAY()"', style: 'text' })).toEqual([]);
  });

  it('11: keeps functions that appraise in one go on Checks', () => {
    expect(cell('Decision', 'A6', { formula: '=NPV(C5,C5)+CASE.CLV(C5,C5,C5)', style: 'text' }).map((line) => line.slice(0, 20))).toEqual([
      'E11 Decision!A6: NPV',
      'E11 Decision!A6: CAS',
    ]);
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
    expect(cell('Decision', 'A6', { formula: "='[Budget.xlsx]Plan'!B2", style: 'text' })).toEqual([
      'E13 Decision!A6: The formula refers to the workbook Budget.xlsx.',
    ]);
    expect(file({ externalBooks: ['Budget.xlsx'] })).toEqual(['E13 workbook: The workbook is linked to Budget.xlsx.']);
  });

  it('14: finds error values, error literals and formulas that cannot be read', () => {
    expect(cell('Decision', 'A6', { formula: '=IFERROR(C5,#N/A)', style: 'text' })).toEqual([
      'E14 Decision!A6: The formula holds the error #N/A.',
    ]);
    expect(cell('Decision', 'A6', { formula: '=NA()', style: 'text' })).toEqual(['E14 Decision!A6: NA() makes an error value.']);
    expect(cell('Decision', 'A6', { formula: '=C5+~', style: 'text' }).join()).toContain('cannot be read at character 5');
  });
});
