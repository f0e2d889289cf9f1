import { join } from 'node:path';
import { bundled } from '../../tools/bundled';
import type * as Parts from './entry';
import type { ArrayValueObject, BaseValueObject } from './entry';

const { resultValue } = bundled<typeof Parts>(join(__dirname, 'entry.ts'));

const shown = (value: BaseValueObject) => value.getValue();
const cells = (value: BaseValueObject) => (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => cell && shown(cell)));
const error = (code: string, message?: string) => Object.assign(new Error(message ?? code), { code });

describe('the result of a custom function', () => {
  it('is the value of a cell', () => {
    expect(shown(resultValue(1.5))).toBe(1.5);
    expect(shown(resultValue('10%'))).toBe('10%');
    expect(shown(resultValue(true))).toBe(true);
    expect(shown(resultValue(null))).toBe('');
  });

  it('spills as a rectangle, with errors where they stand', () => {
    expect(
      cells(
        resultValue([
          ['NPV', 12.5],
          ['IRR', error('#N/A', 'No rate solves it.')],
        ]),
      ),
    ).toEqual([
      ['NPV', 12.5],
      ['IRR', '#N/A'],
    ]);
  });

  it('is #NUM! for a number that is none', () => {
    expect(shown(resultValue(NaN))).toBe('#NUM!');
    expect(cells(resultValue([[Infinity, 1]]))).toEqual([['#NUM!', 1]]);
  });

  it('that is an error object is thrown with its message', () => {
    expect(() => resultValue(error('#N/A', 'No rate solves it.'))).toThrow(
      expect.objectContaining({ code: '#N/A', message: 'No rate solves it.' }),
    );
  });

  it('that no cell can hold is refused in words', () => {
    const refused = (value: unknown, message: RegExp) =>
      expect(() => resultValue(value)).toThrow(expect.objectContaining({ code: '#VALUE!', message: expect.stringMatching(message) }));
    refused({ a: 1 }, /an object/);
    refused(Promise.resolve(1), /a promise/);
    refused(() => 1, /a function/);
    refused([], /rectangle/);
    refused([[]], /rectangle/);
    refused([1, 2], /rectangle/);
    refused([[1, 2], [3]], /rectangle/);
  });
});
