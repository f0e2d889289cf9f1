import { merged, same } from '../../src/taskpane/session/merge';

const base = { title: 'A', list: [{ id: 'x', value: 1 }, { id: 'y', value: 2 }], rates: { low: 1, high: 2 }, days: [1, 2] }; // prettier-ignore

describe('merging two versions of a document', () => {
  it('takes from each side what only that side changed', () => {
    const mine = { ...base, title: 'Mine', rates: { low: 0, high: 2 } };
    const theirs = { ...base, days: [3], rates: { low: 1, high: 9 } };
    expect(merged(base, mine, theirs)).toEqual({ ...base, title: 'Mine', days: [3], rates: { low: 0, high: 9 } });
  });

  it('lets mine have the last word on what both changed', () => {
    expect(merged(base, { ...base, title: 'Mine' }, { ...base, title: 'Theirs' })).toEqual({ ...base, title: 'Mine' });
  });

  it('tells entries by their ids, in my order, and keeps what either side added', () => {
    const mine = { ...base, list: [{ id: 'y', value: 2 }, { id: 'new', value: 5 }, { id: 'x', value: 1 }] }; // prettier-ignore
    const theirs = { ...base, list: [{ id: 'x', value: 7 }, { id: 'y', value: 2 }, { id: 'other', value: 8 }] }; // prettier-ignore
    expect((merged(base, mine, theirs) as typeof base).list).toEqual([
      { id: 'y', value: 2 },
      { id: 'new', value: 5 },
      { id: 'x', value: 7 },
      { id: 'other', value: 8 },
    ]);
  });

  it('drops an entry that the other side took away, unless it was changed here', () => {
    const theirs = { ...base, list: [{ id: 'x', value: 1 }] };
    const changed = { ...base, list: [{ id: 'y', value: 9 }, { id: 'x', value: 1 }] }; // prettier-ignore
    const moved = { ...base, list: [{ id: 'y', value: 2 }, { id: 'x', value: 1 }] }; // prettier-ignore
    expect((merged(base, moved, theirs) as typeof base).list).toEqual([{ id: 'x', value: 1 }]);
    expect((merged(base, changed, theirs) as typeof base).list).toEqual(changed.list);
  });

  it('leaves out what one side removed from a group', () => {
    const { rates: _gone, ...without } = base;
    expect(merged(base, without, { ...base, title: 'Theirs' })).toEqual({ ...without, title: 'Theirs' });
  });
});

describe('likeness', () => {
  it('does not depend on the order of keys, but on that of lists', () => {
    expect(same({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  });
});
