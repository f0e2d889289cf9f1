/** A change of a sheet's rows or columns: places are those at the time of the step. */
export interface Step {
  readonly axis: 'rows' | 'columns';
  readonly type: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

/**
 * What makes one order of rows (or columns) of another.
 *
 * @param map which old one each new one is, in rising order; undefined for one that is new
 * @param count number of old ones
 */
export function stepsOf(map: readonly (number | undefined)[], count: number, axis: Step['axis']): Step[] {
  const kept = new Set(map);
  const gone = Array.from({ length: count }, (_, index) => index).filter((index) => !kept.has(index));
  const added = map.flatMap((old, index) => (old === undefined ? [index] : []));
  // From the last to the first, so that each place is still that of the old order.
  const deletes = runs(gone)
    .reverse()
    .map(({ at, count: length }): Step => ({ axis, type: 'delete', at, count: length }));
  return [...deletes, ...runs(added).map(({ at, count: length }): Step => ({ axis, type: 'insert', at, count: length }))];
}

function runs(indexes: readonly number[]): { at: number; count: number }[] {
  const found: { at: number; count: number }[] = [];
  for (const index of indexes) {
    const last = found.at(-1);
    if (last && last.at + last.count === index) last.count += 1;
    else found.push({ at: index, count: 1 });
  }
  return found;
}

/** What takes steps back. */
export const inverse = (steps: readonly Step[]): Step[] =>
  [...steps].reverse().map((step) => ({ ...step, type: step.type === 'insert' ? 'delete' : 'insert' }));

/** Lines of cells after a step; what is inserted is blank. */
export function applied<T>(lines: readonly (readonly T[])[], { axis, type, at, count }: Step, blank: T): T[][] {
  const cut = <E>(list: readonly E[], empty: E): E[] => {
    const long = list.length < at ? [...list, ...new Array<E>(at - list.length).fill(empty)] : list;
    return type === 'delete'
      ? [...long.slice(0, at), ...long.slice(at + count)]
      : [...long.slice(0, at), ...new Array<E>(count).fill(empty), ...long.slice(at)];
  };
  return axis === 'rows' ? cut(lines, []).map((line) => [...line]) : lines.map((line) => cut(line, blank));
}
