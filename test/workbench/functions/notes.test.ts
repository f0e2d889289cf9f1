import { join } from 'node:path';
import { bundled } from '../../tools/bundled';
import type * as Parts from './entry';

const { ErrorNotes, ErrorType } = bundled<typeof Parts>(join(__dirname, 'entry.ts'));

const cell = { sheetId: 's', row: 1, column: 2 };
const note = (message: string, code = ErrorType.VALUE) => ({ code, message });

describe('the note of a failed cell', () => {
  it('is given for the error it belongs to, and for no other', () => {
    const notes = new ErrorNotes();
    notes.failed(cell, note('Give a number.'));
    expect(notes.at(cell, '#VALUE!')).toBe('Give a number.');
    expect(notes.at(cell, '#REF!')).toBeUndefined();
    expect(notes.at(cell, 12)).toBeUndefined();
    expect(notes.at({ ...cell, row: 2 }, '#VALUE!')).toBeUndefined();
    expect(notes.at({ ...cell, sheetId: 't' }, '#VALUE!')).toBeUndefined();
  });

  it('is that of the first call that failed, though a later one in the same formula fails or succeeds', () => {
    const notes = new ErrorNotes();
    notes.begin();
    notes.failed(cell, note('first'));
    notes.failed(cell, note('second'));
    notes.succeeded(cell);
    expect(notes.at(cell, '#VALUE!')).toBe('first');
  });

  it('goes when the cell is calculated again without fault', () => {
    const notes = new ErrorNotes();
    notes.begin();
    notes.failed(cell, note('old'));
    notes.begin();
    notes.succeeded(cell);
    expect(notes.at(cell, '#VALUE!')).toBeUndefined();
  });

  it('changes when the cell fails for another reason', () => {
    const notes = new ErrorNotes();
    notes.begin();
    notes.failed(cell, note('old'));
    notes.begin();
    notes.failed(cell, note('new'));
    expect(notes.at(cell, '#VALUE!')).toBe('new');
  });
});
