import { call } from '../../src/functions/call';
import { unwrap } from '../../src/functions/cellvalue';
import { clv, cxAppraisal } from '../../src/functions/functions';
import { CellError } from '../../src/functions/run';

describe('a call by name', () => {
  test('takes the id in any case, with or without its namespace', () => {
    for (const name of ['CLV', 'clv', 'CASE.CLV', ' case.clv ']) expect(call(name, [100, 0.8, 0.1])).toBe(800 / 3);
  });

  test('an unknown name is #NAME? and the nearest one is proposed', () => {
    expect(call('CVL', [])).toEqual({ error: '#NAME?', message: expect.stringContaining('Did you mean CLV?') });
    expect(call('VLOOKUP', [])).toEqual({ error: '#NAME?', message: expect.not.stringContaining('Did you mean') });
    expect(call('toString', [])).toEqual({ error: '#NAME?', message: expect.stringContaining('There is no function toString') });
  });

  test('too many arguments are refused with those there are', () => {
    expect(call('PAYBACK', [[[1]], 0.1, 3])).toEqual({
      error: '#VALUE!',
      message: 'PAYBACK takes at most 2 arguments (net_flows, discount), but 3 were given.',
    });
  });

  test('a flat array is not a range: the message shows how to write one', () => {
    expect(call('PAYBACK', [[-1, 2]])).toEqual({ error: '#VALUE!', message: expect.stringContaining('[[1, 2, 3]] for a row') });
    expect(call('PAYBACK', [[[[-1]], [[2]]]])).toEqual({ error: '#VALUE!', message: expect.stringContaining('nested too deeply') });
  });

  test('one cell stands for a range of one cell', () => expect(call('PAYBACK', [5])).toBe(0));

  test('errors inside a table stand there as errors', () => {
    const shown = call('CX_APPRAISAL', [[[0, 2300, 0]], [[1000, 0, 1320]], 0.1]) as unknown[][];
    expect(shown[6]).toEqual(['Internal rate of return', { error: '#N/A', message: expect.stringContaining('10 %, 20 %') }]);
  });
});

describe('errors towards Excel', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'CustomFunctions'));

  test('outside Excel they are thrown as CellError with the code of the cell', () => {
    expect(() => clv('x', 0.8, 0.1)).toThrow(CellError);
    expect(() => clv(100, 0.8, -1)).toThrow(expect.objectContaining({ code: '#NUM!' }));
  });

  test('in Excel they are CustomFunctions.Error, thrown or standing in a table', () => {
    class HostError {
      constructor(
        readonly code: string,
        readonly message: string,
      ) {}
    }
    Object.assign(globalThis, { CustomFunctions: { Error: HostError } });
    let thrown: unknown;
    try {
      clv('x', 0.8, 0.1);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(HostError);
    expect(thrown).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('margin must be a number') });
    expect(cxAppraisal([[1]], [[0]], 0.1)[4]?.[1]).toBeInstanceOf(HostError);
  });

  test('Excel passes null for omitted arguments', () => expect(clv(100, 0.8, 0.1, null, null, null, null)).toBe(800 / 3));
});

describe('what stands in a cell', () => {
  test.each([
    [null, null],
    [undefined, null],
    ['', null],
    [0, 0],
    ['#N/A', '#N/A'],
    [{ error: '#N/A' }, { error: '#N/A' }],
    [{ code: '#DIV/0!', message: '' }, { error: '#DIV/0!' }],
    [{ type: 'Error', basicType: 'Error', basicValue: '#GETTING_DATA' }, { error: '#GETTING_DATA' }],
    [{ type: 'FormattedNumber', basicValue: 0.1, numberFormat: '0%' }, 0.1],
    [{ type: 'Empty', basicValue: '' }, null],
    [{ anything: 1 }, { error: '#VALUE!' }],
  ])('%j is read as %j', (cell, value) => expect(unwrap(cell)).toEqual(value));
});
