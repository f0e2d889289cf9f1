import { call, failed } from '../../src/functions/call';
import { lists, outside, refused, row, withArgument } from './arguments-to-break';

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
