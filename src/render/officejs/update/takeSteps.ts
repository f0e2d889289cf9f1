import { columnName } from '../../../workbook/formula/a1';
import { applied, type Step } from '../../../workbook/revision';
import { isFormula, type StoodThere } from '../../../workbook/revision/cellChange';

/** Inserts and deletes whole rows and columns, so that notes, references and looks go with what they belong to. */
export function takeSteps(worksheet: Excel.Worksheet, steps: readonly Step[]): void {
  for (const { axis, type, at, count } of steps) {
    const range =
      axis === 'rows'
        ? worksheet.getRange(`${at + 1}:${at + count}`)
        : worksheet.getRange(`${columnName(at)}:${columnName(at + count - 1)}`);
    if (type === 'delete') range.delete(axis === 'rows' ? 'Up' : 'Left');
    else {
      range.insert(axis === 'rows' ? 'Down' : 'Right');
      // What is inserted looks like its neighbour.
      (axis === 'rows'
        ? worksheet.getRange(`${at + 1}:${at + count}`)
        : worksheet.getRange(`${columnName(at)}:${columnName(at + count - 1)}`)
      ).clear('Formats');
    }
  }
}

/** Below this share of texts in their places a sheet is in no state on the way. */
const ALIKE = 0.5;

/**
 * How many of the steps a request that failed has taken, told by the texts of the sheet, which steps move and do not
 * change. The state that most texts agree with is taken: somebody may have typed meanwhile.
 *
 * @throws RangeError where the sheet is in no state on the way
 */
export function stepsTaken(
  before: readonly (readonly StoodThere[])[],
  now: readonly (readonly StoodThere[])[],
  steps: readonly Step[],
): number {
  const present = textsOf(now);
  let shape = textsOf(before);
  let best = { taken: 0, share: -1 };
  for (const taken of [...steps.keys(), steps.length]) {
    const share = agreement(shape, present);
    if (share > best.share) best = { taken, share };
    const step = steps[taken];
    if (step) shape = applied(shape, step, '');
  }
  if (best.share < ALIKE) throw new RangeError('The rows of the sheet are in no order that the update has brought about.');
  return best.taken;
}

/** The share of texts that stand in both in the same place. */
function agreement(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): number {
  let [alike, all] = [0, 0];
  for (let row = 0; row < Math.max(one.length, other.length); row++) {
    const [a, b] = [one[row] ?? [], other[row] ?? []];
    for (let column = 0; column < Math.max(a.length, b.length); column++) {
      const [text, there] = [a[column] ?? '', b[column] ?? ''];
      if (text === '' && there === '') continue;
      all += 1;
      if (text === there) alike += 1;
    }
  }
  return all === 0 ? 1 : alike / all;
}

/** Texts and numbers as they are; formulas are left out, for they change when rows move. */
const textsOf = (cells: readonly (readonly StoodThere[])[]): string[][] =>
  cells.map((line) => line.map((cell) => (isFormula(cell) ? '' : String(cell.formula))));
