import { prefixesOf, readingsOf, type NamedCell } from '../../src/taskpane/reading';

const cell = (name: string, value: unknown, sheet: string | undefined = 'Appraisal'): NamedCell => ({ name, sheet, value });

describe('reading the results back', () => {
  it('finds each inserted case by its names, in the order of insertion', () => {
    expect(prefixesOf(['CX10_NPV', 'Sales', 'CX2_NPV', 'CX_NPV', 'CX2_ROI', 'CX_INPUTS', 'cx_npv', 'MY_CX_NPV'])).toEqual([
      'CX_',
      'CX2_',
      'CX10_',
    ]);
  });

  it('gives numbers, scenario and the present name of the sheet', () => {
    expect(readingsOf([cell('CX_NPV', 683_063.26, 'Bewertung'), cell('CX_ROI', 0.38), cell('CX_SCENARIO', 2, 'Inputs')])).toEqual([
      { prefix: 'CX_', sheet: 'Bewertung', scenario: 'base', values: { NPV: 683_063.26, ROI: 0.38 } },
    ]);
  });

  it('keeps the error a cell shows as its text, and leaves out cells that were deleted', () => {
    const deleted: NamedCell = { name: 'CX_PAYBACK', sheet: undefined, value: undefined };
    expect(readingsOf([cell('CX_NPV', '#REF!'), cell('CX_ROI', 0.38), deleted])[0]?.values).toEqual({ NPV: '#REF!', ROI: 0.38 });
  });

  it('does not take a case for present whose sheets were deleted while its names stayed', () => {
    expect(readingsOf([{ name: 'CX_NPV', sheet: undefined, value: undefined }])).toEqual([]);
  });

  it('does not mix the figures of two cases', () => {
    const [first, second] = readingsOf([cell('CX_NPV', 1), cell('CX2_NPV', 2, 'Appraisal (2)'), cell('CX2_SCENARIO', 3)]);
    expect([first?.values, second?.values]).toEqual([{ NPV: 1 }, { NPV: 2 }]);
    expect([first?.scenario, second?.scenario]).toEqual([undefined, 'high']);
  });
});
