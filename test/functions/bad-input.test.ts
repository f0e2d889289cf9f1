import { type Shown, type ShownError, call, failed } from '../../src/functions/call';
import { catalogue } from '../../src/functions/catalogue';
import { type Parameter, isRange } from '../../src/functions/parameters';
import type { Signature } from '../../src/functions/signature';

/** Arguments of the example with one parameter replaced; the ones after the example's end stay omitted. */
const withArgument = (signature: Signature, name: string, argument: unknown): unknown[] => {
  const names = Object.keys(signature.parameters);
  const index = names.indexOf(name);
  return Array.from({ length: Math.max(signature.example.length, index + 1) }, (_, k) =>
    k === index ? argument : (signature.example[k] ?? null),
  );
};

const refused = (shown: Shown): ShownError => {
  if (!failed(shown)) throw new Error(`accepted, with ${JSON.stringify(shown).slice(0, 80)}`);
  return shown;
};

type Case = readonly [label: string, signature: Signature, name: string, parameter: Parameter];

const cases: Case[] = catalogue.flatMap((signature) =>
  Object.entries(signature.parameters).map(([name, parameter]): Case => [`${signature.id} ${name}`, signature, name, parameter]),
);
const numbers = cases.filter(([, , , { kind }]) => kind === 'number');
const lists = cases.filter(([, , , { kind }]) => kind === 'list');

/** The cells of the example's range as one row; for one that it omits, ones beside the first list. */
const row = (signature: Signature, name: string): unknown[] => {
  const argument = signature.example[Object.keys(signature.parameters).indexOf(name)];
  if (Array.isArray(argument)) return (argument as unknown[][]).flat();
  const first = Object.values(signature.parameters).findIndex(({ kind }) => kind === 'list');
  const beside = signature.example[first] as unknown[][] | undefined;
  return (beside ?? [[1]]).flat().map(() => 1);
};

/** Every number that breaks a bound, from the bounds themselves. */
const outside = ({ bounds }: Parameter): number[] => [
  ...(bounds.min !== undefined ? [bounds.min - 1, bounds.min - 1e-9] : []),
  ...(bounds.max !== undefined ? [bounds.max + 1, bounds.max + 1e-9 * Math.max(1, bounds.max)] : []),
  ...(bounds.above !== undefined ? [bounds.above, bounds.above - 1] : []),
  ...(bounds.below !== undefined ? [bounds.below, bounds.below + 1] : []),
  ...(bounds.integer ? [1.5] : []),
];

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

describe('a range', () => {
  test.each(lists)('%s: may be a row or a column, with blanks at its end', (_, signature, name) => {
    const cells = row(signature, name);
    const expected = call(signature.id, withArgument(signature, name, [cells]));
    expect(failed(expected)).toBe(false);
    expect(
      call(
        signature.id,
        withArgument(
          signature,
          name,
          cells.map((cell) => [cell]),
        ),
      ),
    ).toEqual(expected);
    expect(call(signature.id, withArgument(signature, name, [[...cells, null, '', null]]))).toEqual(expected);
  });

  test.each(lists)('%s: text, booleans, errors and gaps are refused at their position', (_, signature, name) => {
    for (const [bad, says] of [
      ['abc', 'found the text "abc"'],
      [true, 'found TRUE'],
      [{ error: '#N/A' }, 'holds the error #N/A'],
      [{ code: '#DIV/0!' }, 'holds the error #DIV/0!'],
      [null, 'it is blank'],
      [NaN, 'found NaN'],
      [Infinity, 'found Infinity'],
    ] as const) {
      const { message } = refused(call(signature.id, withArgument(signature, name, [[0.5, bad, 0.5]])));
      expect(message).toContain(`${name}, cell 2`);
      expect(message).toContain(says);
    }
    for (const code of ['#N/A', '#NUM!', '#DIV/0!', '#VALUE!']) {
      expect(refused(call(signature.id, withArgument(signature, name, [[1, { error: code }, 1]])))).toEqual({
        error: code,
        message: expect.stringContaining(`${name}, cell 2 holds the error ${code}: correct that cell first.`),
      });
    }
  });

  test.each([
    ['SBG_FIT', [[[1000, 870, { error: '#N/A' }, 653]]], '#N/A', 'survivors, cell 3 holds the error #N/A'],
    [
      'SBG_FIT',
      [
        [
          [1000, 870],
          [900, { error: '#DIV/0!' }],
        ],
      ],
      '#DIV/0!',
      'survivors, row 2, cell 2 holds the error #DIV/0!',
    ],
    [
      'SCORE_LINK',
      [
        [[1], [{ error: '#N/A' }], [3]],
        [[1], [0], [1]],
      ],
      '#N/A',
      'scores, column 1, cell 2 holds the error #N/A',
    ],
    [
      'RFM',
      [
        [['a'], [{ error: '#N/A' }]],
        [[45_300], [45_301]],
      ],
      '#N/A',
      'customers, cell 2 holds the error #N/A',
    ],
    ['PORTFOLIO', [[[1, { error: '#NUM!' }]], [[2, 3]], [[1]]], '#NUM!', 'costs, cell 2 holds the error #NUM!'],
    ['PORTFOLIO', [[[1, 1]], [[2, 3]], [[1]], null, [['x', { error: '#N/A' }]]], '#N/A', 'group, cell 2 holds the error #N/A'],
  ])('%s of %j gives %s back with its place', (id, given, error, message) => {
    expect(refused(call(id, given))).toEqual({ error, message: expect.stringContaining(message) });
  });

  test.each(lists.filter(([, , , parameter]) => outside(parameter).length > 0))(
    '%s: values beyond its bounds are refused at their position',
    (_, signature, name, parameter) => {
      for (const value of outside(parameter)) {
        const { error, message } = refused(call(signature.id, withArgument(signature, name, [[1, 1, value]])));
        expect([error, message]).toEqual(['#NUM!', expect.stringMatching(new RegExp(`^${name}, cell 3, must be a (whole )?number`))]);
      }
    },
  );

  test.each(lists)('%s: blocks and ragged rows are refused', (_, signature, name) => {
    expect(
      refused(
        call(
          signature.id,
          withArgument(signature, name, [
            [1, 2],
            [3, 4],
          ]),
        ),
      ).message,
    ).toContain(`${name} must be one row or one column, but found 2 rows by 2 columns`);
    expect(refused(call(signature.id, withArgument(signature, name, [[1, 2], [3]]))).message).toContain(`${name} must be a rectangle`);
  });

  test('ranges that belong together must be of the same length', () => {
    for (const [id, ...given] of [
      ['CX_ROI', [[0, 1, 2]], [[1, 1]], 0.1],
      ['CX_APPRAISAL', [[0, 1, 2]], [[1, 1]], 0.1],
      ['CLV_CURVE', [[1, 1]], [[0.9, 0.8, 0.7]], 0.1],
      ['SLA_EXPOSURE', [[0.1, 0.1]], [[1, 1, 1]]],
      ['SLA_EXPOSURE', [[0.1, 0.1]], [[1, 1]], null, [[1, 2, 3]]],
      ['BRAND_EROSION', [[1, 1]], [[1]], 0.1, 0.1],
    ] as [string, ...unknown[]][]) {
      expect(refused(call(id, given))).toEqual({
        error: '#VALUE!',
        message: expect.stringMatching(/has \d values but .* has \d: give ranges of the same length/),
      });
    }
  });

  test('more than 1,200 periods are refused with the limit, 1,200 are computed', () => {
    const long = [new Array<number>(1202).fill(0.5)];
    for (const [id, ...given] of [
      ['PAYBACK', long],
      ['CX_ROI', long, long, 0.1],
      ['CX_APPRAISAL', long, long, 0.1],
      ['CLV_CURVE', [[1]], long, 0.1],
      ['CUSTOMER_EQUITY', 1, 1, long, 1, 0, 0.1],
      ['BRAND_EROSION', long, long, 0.1, 0.1],
    ] as [string, ...unknown[]][]) {
      expect(refused(call(id, given))).toEqual({ error: '#NUM!', message: expect.stringContaining('at most 1200 are accepted') });
      const capped = given.map((argument) => (argument === long ? [long[0]?.slice(0, 1200)] : argument));
      expect(failed(call(id, capped))).toBe(false);
    }
    expect(refused(call('CLV', [100, 0.8, 0.1, 1201])).message).toBe('periods must be a whole number from 1 to 1200, but found 1201.');
  });
});

describe('values that only fail together', () => {
  test.each([
    ['CLV', [100, 1, 0], '#NUM!', 'periods is needed'],
    ['CLV', [100, 0.9, 0.05, null, null, 0.2], '#NUM!', 'periods is needed'],
    ['RETENTION_UPLIFT', [10, 100, 0.8, 1, 0], '#NUM!', 'periods is needed'],
    ['RETENTION_UPLIFT', [10, 100, 1, 0.8, 0], '#NUM!', 'periods is needed'],
    ['RETENTION_BREAKEVEN', [10, 10, 100, 1, 0], '#NUM!', 'periods is needed'],
    ['RETENTION_BREAKEVEN', [1e9, 10, 100, 0.8, 0.1], '#N/A', 'No retention pays for it'],
    ['SPEND_FOR_RETENTION', [0.8, 20, 0.5, 0.8], '#N/A', 'No spend reaches'],
    ['RETENTION_AT_SPEND', [30, 20, 0.8, 0.8], '#NUM!', 'current_retention (0.8) must be below the ceiling'],
    ['JUDGED_RESPONSE', [2, 0.6, 0.5, 0.84, 0.9], '#NUM!', 'at_current (0.5) must be above at_zero (0.6)'],
    ['PAYBACK', [[[-10, 1]]], '#N/A', 'Not paid back within 1 period'],
    ['CX_ROI', [[[1]], [[0]], 0.1], '#DIV/0!', 'costs have a present value of zero'],
    ['CX_ROI', [[[1]], [[-1]], 0.1], '#NUM!', 'costs must be entered as positive amounts'],
    ['RETURN_ON_CUSTOMER', [1, 0, 1], '#DIV/0!', 'equity_start is zero'],
    ['CUSTOMER_EQUITY', [1, 1, [[1]]], '#VALUE!', 'discount is missing'],
    ['CLV_CURVE', [[[1]], [[0.5, 0.6]], 0.1], '#NUM!', 'survival, cell 2, rises from 0.5 to 0.6'],
    ['PERT', [0.5, 3, 2, 5], '#NUM!', 'mode must lie between low and high'],
    ['TRIANGULAR', [0.5, 1, 6, 5], '#NUM!', 'mode must lie between low and high'],
    ['CLV', [1e308, 0.9, 0.1, null, 1], '#NUM!', 'The result is too large for a cell'],
    ['RETENTION_UPLIFT', [1e308, 1e308, 0.5, 0.6, 0.1, 5], '#NUM!', 'The result is too large for a cell'],
  ])('%s of %j is %s: %s', (id, given, error, message) => {
    expect(refused(call(id, given))).toEqual({ error, message: expect.stringContaining(message) });
  });

  test('all faults of a call are reported together, the first decides the error', () => {
    const { error, message } = refused(call('RETENTION_UPLIFT', ['x', null, 2, -1, -1, 0, -1, 7]));
    expect(error).toBe('#VALUE!');
    for (const name of ['customers', 'margin', 'retention_before', 'retention_after', 'discount', 'periods', 'ramp', 'timing'])
      expect(message).toContain(`${name} `);
  });
});
