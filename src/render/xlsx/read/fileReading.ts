import type { FilePlace } from '../../../workbook/lint/book/book';
import { Work } from '../../../workbook/lint/book/work';
import { Counter, LIMITS } from './limits';

/** What runs along while a file is read: what was found damaged, and how much was read so far. */
export class Reading {
  readonly damage: FilePlace[] = [];
  readonly rows = new Counter(LIMITS.rows, 'too many rows');
  readonly cells = new Counter(LIMITS.cells, 'too many filled cells');
  readonly formulas = new Counter(LIMITS.formulaCharacters, 'too many characters of formulas');
  readonly arrays = new Counter(LIMITS.arrayFormulas, 'too many array formulas over several cells');
  readonly entries = new Counter(LIMITS.entries, 'too many merged cells, validations, conditional formats, links and names');
  readonly work = new Work(LIMITS.work);

  /** Notes something damaged; a file with a thousand damages is told the first hundred. */
  damaged(place: string, what: string): void {
    if (this.damage.length < MOST) this.damage.push({ place, what });
  }
}

const MOST = 100;
