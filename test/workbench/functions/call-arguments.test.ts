import { join } from 'node:path';
import type { Blanks } from '../../../src/workbench/conditions/conditions';
import { bundled } from '../../tools/bundled';
import type * as Parts from './entry';
import type { BaseReferenceObject, BaseValueObject, FunctionMetadata } from './entry';

const {
  argumentsFor,
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} = bundled<typeof Parts>(join(__dirname, 'entry.ts'));

class CellError {
  constructor(readonly code: string) {}
}

const meta: FunctionMetadata = {
  id: 'F',
  name: 'CASE.F',
  parameters: [{ name: 'flows', dimensionality: 'matrix' }, { name: 'rate' }, { name: 'timing', optional: true }],
};
const propagating = { CellError, toSingleValues: false, conditions: { blanks: 'text' as Blanks } };

const number = (value: number) => NumberValueObject.create(value);
const blank = () => NullValueObject.create();
const array = (rows: (BaseValueObject | null)[][]) =>
  ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });

/** A reference to one cell, as far as reading it goes. */
const cell = (value: BaseValueObject | null) =>
  ({
    isReferenceObject: () => true,
    isArray: () => false,
    getRangePosition: () => ({ startRow: 3, endRow: 3, startColumn: 1, endColumn: 1 }),
    getCellData: () => (value ? { v: value.getValue() } : undefined),
    getFirstCell: () => value ?? number(0),
  }) as unknown as BaseReferenceObject;

describe('the arguments of a custom function', () => {
  it('are cells as they are: numbers, texts and booleans, text that looks like a number included', () => {
    const flows = array([[number(1), StringValueObject.create('10%'), BooleanValueObject.create(true)]]);
    expect(argumentsFor(meta, [flows, StringValueObject.create('0.1'), cell(number(0.5))], propagating)).toEqual([
      [[1, '10%', true]],
      '0.1',
      0.5,
    ]);
  });

  it('are null where an optional one is left out, at the end or between commas', () => {
    expect(argumentsFor(meta, [array([[number(1)]]), number(0.1)], propagating)[2]).toBeNull();
    expect(argumentsFor(meta, [array([[number(1)]]), number(0.1), blank()], propagating)[2]).toBeNull();
  });

  it.each([
    ['zero', 0],
    ['null', null],
    ['text', ''],
  ] as const)('are for a blank cell in the mode %s %j, in a range and alone, also where the parameter is optional', (blanks, arrives) => {
    const flows = array([
      [number(1), null],
      [blank(), number(2)],
    ]);
    expect(argumentsFor(meta, [flows, cell(null), cell(null)], { ...propagating, conditions: { blanks } })).toEqual([
      [
        [1, arrives],
        [arrives, 2],
      ],
      arrives,
      arrives,
    ]);
  });

  it('follow the mode from one call to the next', () => {
    const conditions: { blanks: Blanks } = { blanks: 'zero' };
    const rate = () => argumentsFor(meta, [number(1), cell(null)], { ...propagating, conditions })[1];
    expect(rate()).toBe(0);
    conditions.blanks = 'null';
    expect(rate()).toBeNull();
  });

  it('make a matrix of one cell', () => {
    expect(argumentsFor(meta, [cell(number(7)), number(0.1)], propagating)[0]).toEqual([[7]]);
    expect(argumentsFor(meta, [number(7), number(0.1)], propagating)[0]).toEqual([[7]]);
  });

  it('carry an error in a range as an error object', () => {
    const [flows] = argumentsFor(meta, [array([[number(1), ErrorValueObject.create(ErrorType.NA)]]), number(0.1)], propagating);
    expect(flows).toEqual([[1, new CellError('#N/A')]]);
  });

  it('end the call with the error that is given for a single value, unless the add-in has asked for errors', () => {
    const given = [array([[number(1)]]), cell(ErrorValueObject.create(ErrorType.DIV_BY_ZERO))];
    expect(() => argumentsFor(meta, given, propagating)).toThrow(expect.objectContaining({ code: '#DIV/0!', message: '' }));
    expect(argumentsFor(meta, given, { ...propagating, toSingleValues: true })[1]).toEqual(new CellError('#DIV/0!'));
  });

  it('refuse a range for a single value, a missing one and one too many, in words', () => {
    const flows = array([[number(1), number(2)]]);
    const refused = (given: BaseValueObject[], message: string) =>
      expect(() => argumentsFor(meta, given, propagating)).toThrow(expect.objectContaining({ code: '#VALUE!', message }));
    refused([flows, flows], 'rate takes one value; a range of 1 x 2 cells was given.');
    refused([flows], 'CASE.F needs its argument rate.');
    refused([flows, number(1), number(1), number(1)], 'CASE.F takes 3 arguments at most.');
  });

  it('are five megabytes at most, counted as they are sent', () => {
    const long = StringValueObject.create('ü'.repeat(16_000));
    const rows = (count: number) => array(Array.from({ length: count }, () => [long]));
    expect(argumentsFor(meta, [rows(163), number(1)], propagating)[0]).toHaveLength(163);
    expect(() => argumentsFor(meta, [rows(164), number(1)], propagating)).toThrow(
      expect.objectContaining({
        code: '#VALUE!',
        message: 'CASE.F was given 5.0 MB; Excel on the web passes 5 MB to a function at most.',
      }),
    );
  });
});
