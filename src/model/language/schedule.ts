import type { Line } from './line';
import { referencesOf, type Reference } from './parts';

/** The calculated parts of a line. A total follows from opening and periods by rule. */
export type Part = 'constant' | 'opening' | 'series';

export interface Step {
  readonly line: Line;
  readonly part: 'constant' | 'opening';
}

/**
 * In which order a model can be calculated: constants and openings that need no period; then, period by period, every
 * series; then totals; then the constants that need a total or a whole row.
 */
export interface Schedule {
  readonly before: readonly Step[];
  readonly series: readonly Line[];
  readonly after: readonly Step[];
}

/**
 * Orders the parts of the lines so that each follows what it reads.
 *
 * @throws RangeError on a cycle, an unknown line, or a series that reads a total: mistakes in a section file
 */
export function scheduleOf(lines: readonly Line[]): Schedule {
  const byId = new Map(lines.map((line) => [line.id, line]));
  if (byId.size < lines.length) throw new RangeError('Two lines of the model have the same id.');
  const find = (id: string): Line => {
    const line = byId.get(id);
    if (!line) throw new RangeError(`The model has no line ${id}.`);
    return line;
  };
  const before: Step[] = [];
  const series: Line[] = [];
  const after: Step[] = [];
  /** By part: whether it is late, that is, needs a total or a whole row; undefined while it is being visited. */
  const done = new Map<string, boolean | undefined>();

  const visit = (line: Line, part: Part): boolean => {
    const expr = line[part];
    if (!expr) return false;
    const key = `${line.id} ${part}`;
    if (done.has(key)) {
      const late = done.get(key);
      if (late === undefined) throw new RangeError(`The model is circular at ${key}.`);
      return late;
    }
    done.set(key, undefined);
    const late = referencesOf(expr)
      .map((reference) => isLate(reference, part))
      .includes(true);
    done.set(key, late);
    if (part === 'series') {
      if (late) throw new RangeError(`The series of ${line.id} reads a total.`);
      series.push(line);
    } else {
      (late ? after : before).push({ line, part });
    }
    return late;
  };

  const isLate = ({ kind, line: id }: Reference, part: Part): boolean => {
    if (kind === 'input') return false;
    const line = find(id);
    switch (kind) {
      case 'same':
        return visit(line, part);
      case 'constant':
        return visit(line, 'constant');
      case 'opening':
        return visit(line, 'opening');
      case 'previous':
        if (part !== 'series') throw new RangeError(`Only a series has a column before: ${id}.`);
        return visit(line, 'opening');
      case 'total':
      case 'row':
        return true;
    }
  };

  for (const line of lines) for (const part of ['constant', 'opening', 'series'] as const) visit(line, part);
  return { before, series, after };
}
