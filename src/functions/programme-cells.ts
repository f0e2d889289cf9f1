import { choiceOf, type Choice, type Programme } from '../core/portfolio/programmes';
import { DomainError, type Fault } from '../core/errors';
import { messages } from '../core/messages';
import { type CellValue, isError, kindOf, unwrap } from './cellvalue';

/** The arguments that describe programmes and budgets, as the check hands them over. */
export interface ProgrammeCells {
  readonly costs: readonly (readonly unknown[])[];
  readonly values: readonly number[];
  readonly budget: readonly number[];
  readonly must_have: readonly number[] | undefined;
  readonly group: readonly (readonly unknown[])[] | undefined;
  readonly needs: readonly (readonly unknown[])[] | undefined;
}

const type = (parameter: string, message: string): Fault => ({ kind: 'type', parameter, message });

/**
 * Programmes from the sheet, called by their place: "programme 3".
 *
 * Errors: `type` where cells hold something else than numbers or names, or ranges do not fit together; what `choiceOf` refuses.
 */
export function readChoice({ costs, values, budget, must_have, group, needs }: ProgrammeCells): Choice {
  const n = values.length;
  const faults: Fault[] = [];
  const years = costsByProgramme(costs, n, budget.length, faults);
  if (must_have && must_have.length !== n)
    faults.push(type('must_have', messages.differentLength('must_have', must_have.length, 'values', n)));
  const groups = names('group', group, n, faults);
  const needed = names('needs', needs, n, faults).map((text, index) => placesIn(text, index, n, faults));
  if (faults.length > 0) throw new DomainError(faults);
  const programmes = values.map((value, index): Programme => ({
    name: `programme ${index + 1}`,
    costs: years[index] ?? [],
    value,
    group: groups[index] ?? '',
    needs: needed[index] ?? [],
    mustHave: must_have?.[index] === 1,
  }));
  return choiceOf(programmes, budget);
}

/** One list of costs for each programme: rows of the block, or its columns where only they fit. */
function costsByProgramme(block: readonly (readonly unknown[])[], programmes: number, years: number, faults: Fault[]): number[][] {
  const cells = block.map((row) => row.map(unwrap));
  const [height, width] = [cells.length, cells[0]?.length ?? 0];
  const vector = years === 1 && (height === 1 || width === 1);
  const line = vector ? trimmed(cells.flat()) : [];
  const rows = vector
    ? line.map((cell) => [cell])
    : height === programmes && width === years
      ? cells
      : Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? null));
  if (rows.length !== programmes || rows.some((row) => row.length !== years)) {
    faults.push(
      type(
        'costs',
        `costs is a range of ${height} by ${width} cells, but values has ${programmes} programmes and budget ${years} ` +
          `${years === 1 ? 'year' : 'years'}: give one cost for each programme and year.`,
      ),
    );
    return [];
  }
  return rows.map((row, index) =>
    row.map((cell, year) => {
      if (typeof cell === 'number') return cell;
      const name = years > 1 ? `costs, programme ${index + 1}` : 'costs';
      const position = years > 1 ? year + 1 : index + 1;
      faults.push({
        kind: kindOf(cell),
        parameter: 'costs',
        message: isError(cell) ? messages.cellError(name, position, cell.error) : messages.cellNotANumber(name, position, cell),
      });
      return NaN;
    }),
  );
}

function trimmed(cells: readonly CellValue[]): CellValue[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length -= 1;
  return cells.slice(0, length);
}

/** One text for each programme; a blank is an empty one. */
function names(name: string, block: readonly (readonly unknown[])[] | undefined, programmes: number, faults: Fault[]): string[] {
  if (!block) return new Array<string>(programmes).fill('');
  const cells = trimmed(block.flat().map(unwrap));
  if (cells.length > programmes) faults.push(type(name, messages.differentLength(name, cells.length, 'values', programmes)));
  return Array.from({ length: programmes }, (_, index) => {
    const cell = cells[index] ?? null;
    if (isError(cell)) faults.push({ kind: kindOf(cell), parameter: name, message: messages.cellError(name, index + 1, cell.error) });
    return cell === null || isError(cell) ? '' : String(cell).trim();
  });
}

/** "2" or "2, 5": the programmes that a programme needs, by place from 1. */
function placesIn(text: string, index: number, programmes: number, faults: Fault[]): number[] {
  if (text === '' || text === '0') return [];
  return text.split(/[,;\s]+/).flatMap((word) => {
    const place = Number(word);
    if (Number.isInteger(place) && place >= 1 && place <= programmes && place !== index + 1) return [place - 1];
    faults.push(
      type(
        'needs',
        `needs, cell ${index + 1}: the numbers of other programmes from 1 to ${programmes} are needed, as "2, 5", but found "${text}".`,
      ),
    );
    return [];
  });
}
