import { LEVER_KINDS, newCase, parseCase, type BusinessCase } from '../../src/model/document';
import { findEstimates } from '../../src/model/document/estimates';
import { stepsOf } from '../../src/taskpane/form/steps';
import { documentOf, type Draft } from '../../src/taskpane/session/draft';
import { BLOCKS, changed, type Change } from '../../src/taskpane/session/structure';
import { here, telecomCase } from './example';

const after = (draft: Draft, ...changes: readonly Change[]): Draft =>
  changes.reduce((before, change) => changed(before, change, here.today), draft);
const read = (draft: Draft): BusinessCase => documentOf(draft, here) as unknown as BusinessCase;
const blank: Draft = { document: newCase('2026-11-22', 'EUR'), edits: {} };
const telecom: Draft = { document: telecomCase(), edits: {} };
/** Every addition that the form offers for a draft. */
const additions = ({ document }: Draft): readonly Change[] =>
  stepsOf(document).flatMap((step) => step.additions.map((addition) => ({ type: 'add', addition }) as const));

describe('adding to a case', () => {
  it.each([
    ['blank', blank],
    ['telecom', telecom],
  ])('gives a valid case whatever is added to the %s one, also twice', (_, draft) => {
    for (const change of additions(draft)) {
      // A lever that avoids penalties or litigation needs the block whose cost it avoids.
      const blocks = after(
        draft,
        ...BLOCKS.filter((block) => draft.document.inaction[block] === undefined).map(
          (block) => ({ type: 'add', addition: { label: '', block } }) as const,
        ),
      );
      const twice = 'block' in (change as { addition: object }).addition ? [change] : [change, change];
      expect(parseCase(read(after(blocks, ...twice)))).toMatchObject({ ok: true });
    }
  });

  it('offers every kind of lever there is', () => {
    const kinds = additions(blank).flatMap((change) => (change.type === 'add' && 'kind' in change.addition ? [change.addition.kind] : []));
    expect(kinds).toEqual(expect.arrayContaining([...LEVER_KINDS]));
  });

  it('gives every new estimate a number of its own and leaves those of the others', () => {
    const before = new Map(findEstimates(telecom.document).map(({ id, estimate }) => [id, estimate['number']]));
    const next = after(telecom, { type: 'duplicate', place: { list: 'segments', index: 0 } }, ...additions(telecom).slice(0, 3));
    const numbers = findEstimates(next.document).map(({ estimate }) => estimate['number']);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { id, estimate } of findEstimates(next.document)) if (before.has(id)) expect(estimate['number']).toBe(before.get(id));
  });

  it('vouches for nothing', () => {
    const next = after(blank, ...additions(blank).slice(0, 2));
    const isNew = new Set(findEstimates(blank.document).map(({ id }) => id));
    for (const { id, estimate } of findEstimates(next.document))
      if (!isNew.has(id))
        expect(estimate).toMatchObject({ confirmed: false, kind: 'judgment', owner: '', confidence: 'unset', source: '' });
  });
});

describe('what was typed', () => {
  const typed: Draft = { document: telecomCase(), edits: { 'segments[0].name': 'Ours', 'segments[1].customers.base': '7', title: 'T' } };

  it('goes with its entry when entries change places', () => {
    const moved = after(typed, { type: 'move', place: { list: 'segments', index: 0 }, by: 1 });
    expect(moved.edits).toEqual({ 'segments[1].name': 'Ours', 'segments[0].customers.base': '7', title: 'T' });
    expect(read(moved).segments[1]?.name).toBe('Ours');
    expect(after(moved, { type: 'move', place: { list: 'segments', index: 1 }, by: -1 })).toEqual(typed);
  });

  it('goes with an entry that is removed, and nothing names what is gone', () => {
    const removed = after(typed, { type: 'remove', place: { list: 'segments', index: 0 } });
    expect(removed.edits).toEqual({ 'segments[0].customers.base': '7', title: 'T' });
    const gone = telecomCase().segments[0]?.id;
    expect(JSON.stringify(removed.document.levers)).not.toContain(`"${gone}"`);
    expect(parseCase(read(removed))).toMatchObject({ ok: true });
  });

  it('stays with the original of a copy, which has a name and an id of its own', () => {
    const copied = after(typed, { type: 'duplicate', place: { list: 'segments', index: 0 } });
    expect(copied.document.segments[1]?.name).toBe('Ours 2');
    expect(copied.edits['segments[2].customers.base']).toBe('7');
    expect(parseCase(read(copied))).toMatchObject({ ok: true });
  });

  it('does not move past the ends of a list', () => {
    expect(after(typed, { type: 'move', place: { list: 'segments', index: 0 }, by: -1 })).toEqual(typed);
  });
});

describe('a response to spending', () => {
  it('is two placeholders that nobody vouches for, and goes as it came', () => {
    const asked = after(blank, { type: 'response', lever: 0, wanted: true });
    expect(asked.document.levers[0]?.response).toMatchObject({ plus50: 1.2, unlimited: 1.5, confirmed: false, owner: '' });
    expect(parseCase(read(asked))).toMatchObject({ ok: true });
    expect(after(asked, { type: 'response', lever: 0, wanted: false }).document).toEqual(blank.document);
  });
});

describe('a block of doing nothing', () => {
  it('goes with everything in it', () => {
    const added = after(blank, { type: 'add', addition: { label: '', block: 'serviceLevels' } });
    const typed = { ...added, edits: { 'inaction.serviceLevels.classes[0].contracts.base': '5' } };
    expect(after(typed, { type: 'removeBlock', block: 'serviceLevels' })).toMatchObject({ document: blank.document, edits: {} });
  });
});
