import { type ShownError, call } from '../../src/functions/call';
import { type Parameter, isRange } from '../../src/functions/parameters';
import { cases, numbers, outside, refused, withArgument } from './arguments-to-break';

describe('a cell of the wrong kind', () => {
  test.each(numbers)('%s: text, number as text, boolean and error are refused by name', (_, signature, name) => {
    const attempt = (argument: unknown): ShownError => refused(call(signature.id, withArgument(signature, name, argument)));
    for (const argument of ['abc', '0.5', '10%', true, false]) {
      const { error, message } = attempt(argument);
      expect([error, message]).toEqual(['#VALUE!', expect.stringContaining(`${name} must be a number, but found`)]);
    }
    expect(attempt('0.5').message).toContain('text that looks like a number');
    for (const code of ['#N/A', '#NUM!', '#DIV/0!', '#VALUE!']) {
      expect(attempt({ error: code })).toEqual({ error: code, message: expect.stringContaining(`${name} holds the error ${code}`) });
    }
    expect(attempt({ error: '#REF!' })).toEqual({ error: '#VALUE!', message: expect.stringContaining(`${name} holds the error #REF!`) });
  });

  test.each(numbers)('%s: a range where one cell belongs is refused, a range of one cell is that cell', (_, signature, name) => {
    expect(refused(call(signature.id, withArgument(signature, name, [[1, 2]]))).message).toContain(
      `${name} must be a single cell, but found a range of 1 by 2`,
    );
    const index = Object.keys(signature.parameters).indexOf(name);
    const value = signature.example[index] ?? null;
    expect(call(signature.id, withArgument(signature, name, [[value]]))).toEqual(call(signature.id, withArgument(signature, name, value)));
  });

  test.each(cases.filter(([, , , parameter]) => !parameter.optional))('%s: a blank is missed by name', (_, signature, name, parameter) => {
    for (const blank of isRange(parameter) ? [null, '', [[]], [[null, null]], [['']]] : [null, '', [[null]]]) {
      const { error, message } = refused(call(signature.id, withArgument(signature, name, blank)));
      expect(error).toBe('#VALUE!');
      expect(message).toMatch(new RegExp(`${name} is (missing: give|empty: select)`));
    }
  });

  test.each(cases.filter(([, , , parameter]) => parameter.optional))(
    '%s: blank, empty text and leaving it out are the same',
    (_, signature, name) => {
      const names = Object.keys(signature.parameters);
      const omitted = call(
        signature.id,
        withArgument(signature, name, null).slice(0, Math.max(names.indexOf(name), signature.example.length)),
      );
      for (const blank of [null, undefined, '', [[null]], [['', null]]].slice(
        0,
        isRange(signature.parameters[name] as Parameter) ? 5 : 4,
      )) {
        expect(call(signature.id, withArgument(signature, name, blank))).toEqual(omitted);
      }
    },
  );
});

describe('a number out of range', () => {
  test.each(numbers)('%s: NaN and infinities are refused by name', (_, signature, name) => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(refused(call(signature.id, withArgument(signature, name, value)))).toEqual({
        error: '#NUM!',
        message: expect.stringContaining(`${name} must be a finite number, but found ${value}`),
      });
    }
  });

  test.each(numbers.filter(([, , , parameter]) => outside(parameter).length > 0))(
    '%s: values beyond its bounds are refused by name',
    (_, signature, name, parameter) => {
      for (const value of outside(parameter)) {
        const { error, message } = refused(call(signature.id, withArgument(signature, name, value)));
        expect([error, message]).toEqual([
          '#NUM!',
          expect.stringMatching(new RegExp(`^${name} must be a (whole )?number .*but found ${value}`.replace('+', '\\+'))),
        ]);
      }
    },
  );
});
