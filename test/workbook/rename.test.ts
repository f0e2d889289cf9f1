import { lint } from '../../src/workbook/lint';
import { renameSet } from './support/rename-set';
import { smallSpec, withCell } from './fixtures/small';

const nothing = { sheets: ['Sheet1'], names: [] };

describe('renameSet', () => {
  it('returns the spec itself where nothing is taken', () => {
    expect(renameSet(smallSpec, nothing)).toBe(smallSpec);
  });

  it('numbers sheets, names and every reference to them', () => {
    const spec = withCell('Decision', 'A6', {
      formula: '=IF(CX_CHECKS,"Appraisal!A1 CX_NPV",SUM(Appraisal!$D$8:$D$9)+C5+Other)',
      style: 'text',
    });
    const renamed = renameSet(spec, { sheets: ['decision'], names: [] });
    expect(renamed.sheets.map(({ name }) => name)).toEqual(smallSpec.sheets.map(({ name }) => `${name} (2)`));
    expect(renamed.names[0]).toMatchObject({ name: 'CX2_NPV', sheet: 'Appraisal (2)' });
    const summary = renamed.sheets[1]!;
    expect(summary.blocks[1]?.cells[1]?.[0]?.formula).toBe(`=IF(CX2_CHECKS,"Appraisal!A1 CX_NPV",SUM('Appraisal (2)'!$D$8:$D$9)+C5+Other)`);
    expect(summary.charts[0]?.series[0]).toMatchObject({
      name: { sheet: 'Appraisal (2)' },
      values: { sheet: 'Appraisal (2)' },
      categories: { sheet: 'Appraisal (2)' },
    });
    expect(renamed.sheets[0]?.links[0]?.target).toEqual({ sheet: 'Decision (2)', cell: 'A1' });
  });

  it('gives a workbook that keeps the same standard', () => {
    expect(lint(renameSet(smallSpec, { sheets: [], names: ['cx_npv'] }))).toEqual([]);
  });

  it('takes the first number at which sheets and names are all free', () => {
    const taken = { sheets: ['Cover', 'Log (2)'], names: ['CX3_SCENARIO'] };
    expect(renameSet(smallSpec, taken).names[0]?.name).toBe('CX4_NPV');
  });

  it('does not change the spec it was given', () => {
    const before = JSON.stringify(smallSpec);
    renameSet(smallSpec, { sheets: ['Cover'], names: [] });
    expect(JSON.stringify(smallSpec)).toBe(before);
  });
});
