import { FormulaError, rewrite, tokenize } from '../../../src/workbook/formula/tokens';

const kinds = (formula: string): string[] => tokenize(formula).map(({ type, text }) => `${type} ${text}`);

describe('tokenize', () => {
  it('tells references, numbers, functions, names and operators apart', () => {
    expect(kinds('=SUM($C6,Inputs!$F$9:$F$12)*1.05-CX_NPV>=LOG10(A1)%')).toEqual([
      'function SUM', 'open (', 'reference $C6', 'separator ,', 'reference Inputs!$F$9:$F$12', 'close )', 'operator *', 'number 1.05',
      'operator -', 'name CX_NPV', 'operator >=', 'function LOG10', 'open (', 'reference A1', 'close )', 'operator %',
    ]); // prettier-ignore
  });

  it('gives the sheet of a reference without its apostrophes', () => {
    expect(tokenize("='Bob''s (2)'!B3")[0]).toMatchObject({ sheet: "Bob's (2)", cells: 'B3' });
    expect(tokenize('=A1')[0]?.sheet).toBeUndefined();
  });

  it('sees links that leave the file', () => {
    expect(tokenize("='C:\\books\\[Other.xlsx]Data'!A1")[0]).toMatchObject({ book: 'Other.xlsx', sheet: 'Data' });
    expect(tokenize('=[1]Data!A1')[0]).toMatchObject({ book: '1', sheet: 'Data' });
  });

  it('leaves text alone, whatever it holds', () => {
    expect(kinds('="A1 & ""OFFSET(""#N/A"&B2')).toEqual(['text "A1 & ""OFFSET(""#N/A"', 'operator &', 'reference B2']);
  });

  it('reads whole columns and rows, scientific numbers, errors, booleans and arrays', () => {
    expect(kinds('=SUM(A:$C,2:3,1.5E-3,#N/A,TRUE,{1;2})').filter((kind) => !/^(sep|open|close|func)/.test(kind))).toEqual([
      'reference A:$C', 'reference 2:3', 'number 1.5E-3', 'error #N/A', 'boolean TRUE', 'brace {', 'number 1', 'number 2', 'brace }',
    ]); // prettier-ignore
  });

  it('does not take the beginning of a name or function for a cell', () => {
    expect(kinds('=CX2_NPV+TAX2024()+ABCD1+A1B')).toEqual([
      'name CX2_NPV', 'operator +', 'function TAX2024', 'open (', 'close )', 'operator +', 'name ABCD1', 'operator +', 'name A1B',
    ]); // prettier-ignore
  });

  it('says where a formula cannot be read', () => {
    expect(() => tokenize('=A1+~B2')).toThrow(new FormulaError('=A1+~B2', 4));
    expect(() => tokenize('="open')).toThrow('cannot be read at character 2');
  });
});

describe('rewrite', () => {
  it('gives back the same formula when nothing is replaced', () => {
    const formula = `=IF( 'My sheet'!$A$1 <> "a""b" , {1,2;3,4} , -B2:C3^2 )`;
    expect(rewrite(formula, (token) => token.text)).toBe(formula);
  });
});
