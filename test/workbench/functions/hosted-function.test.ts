import { join } from 'node:path';
import { bundled } from '../../tools/bundled';
import type * as Parts from './entry';
import type { Implementation } from './entry';

const { ErrorNotes, HostedFunction, NumberValueObject, requireSupported } = bundled<typeof Parts>(join(__dirname, 'entry.ts'));

class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? code);
  }
}

const cell = { sheetId: 'sheet', row: 4, column: 1 };

function calculate(implementation: Implementation) {
  const { result, notes } = begin(implementation);
  if (result.isAsyncObject()) throw new Error('The function answered with a promise.');
  const shown = (result as ReturnType<typeof NumberValueObject.create>).getValue();
  return { shown, message: notes.at(cell, shown) };
}

/** What a cell shows once the promise it was answered with is kept or broken. */
async function awaited(implementation: Implementation) {
  const { result, notes } = begin(implementation);
  if (!result.isAsyncObject()) throw new Error('The function answered at once.');
  const shown = (await (result as unknown as { getValue(): Promise<{ getValue(): unknown }> }).getValue()).getValue();
  return { shown, message: notes.at(cell, shown) };
}

function begin(implementation: Implementation) {
  const notes = new ErrorNotes();
  const meta = { id: 'F', name: 'CASE.F', parameters: [{ name: 'rate' }] };
  const hosted = new HostedFunction(
    'CASE.F',
    meta,
    implementation,
    { CellError, toSingleValues: false, conditions: { blanks: 'null' } },
    notes,
  );
  hosted.setRefInfo('book', cell.sheetId, cell.row, cell.column);
  return { result: hosted.calculate(NumberValueObject.create(0.1)), notes };
}

describe('a custom function in a cell', () => {
  it('that has to wait shows its result, or the words of its error, when it comes', async () => {
    expect(await awaited((rate) => Promise.resolve(Number(rate) * 2))).toEqual({ shown: 0.2, message: undefined });
    const late = Promise.reject(new CellError('#N/A', 'Check the connection.'));
    expect(await awaited(() => late)).toEqual({ shown: '#N/A', message: 'Check the connection.' });
  });

  it('shows its result', () => {
    expect(calculate((rate) => Number(rate) * 2)).toEqual({ shown: 0.2, message: undefined });
  });

  it.each(['#VALUE!', '#N/A'])('shows the words of its error for %s', (code) => {
    const fail = () => {
      throw new CellError(code, 'The rate must lie above -1.');
    };
    expect(calculate(fail)).toEqual({ shown: code, message: 'The rate must lie above -1.' });
  });

  it.each(['#NUM!', '#DIV/0!'])('shows %s without words, as Excel does', (code) => {
    const fail = () => {
      throw new CellError(code, 'The rate must lie above -1.');
    };
    expect(calculate(fail)).toEqual({ shown: code, message: undefined });
  });

  it('has no words where the error brings none but its own text', () => {
    expect(calculate(() => new CellError('#N/A'))).toEqual({ shown: '#N/A', message: undefined });
  });

  it('that breaks shows #VALUE! and says so on the console', () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = () => {
      throw new TypeError('x is undefined');
    };
    expect(calculate(broken)).toEqual({ shown: '#VALUE!', message: 'x is undefined' });
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });
});

describe('a function that Excel would treat otherwise', () => {
  const parameter = { name: 'rate', type: 'any' };
  it.each([
    [{ options: { stream: true } }, 'F: the workbench does not support the option "stream"'],
    [{ parameters: [{ ...parameter, repeating: true }] }, 'F: the workbench does not support the repeating parameter "rate"'],
    [{ parameters: [{ ...parameter, type: 'number' }] }, 'parameter "rate" must be any, not number'],
  ])('is refused: %j', (change, message) => {
    expect(() => requireSupported({ id: 'F', name: 'F', parameters: [parameter], ...change })).toThrow(message);
  });

  it('is accepted when it asks for nothing special', () => {
    expect(() => requireSupported({ id: 'F', name: 'F', parameters: [parameter], options: { volatile: false } })).not.toThrow();
  });
});
