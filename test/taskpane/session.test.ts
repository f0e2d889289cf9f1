import { type BusinessCase } from '../../src/model/document';
import type { Engine } from '../../src/taskpane/session/contract';
import { telecomCase } from './example';
import { done, setUp } from './session-setup';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('the session', () => {
  it('opens with the first example, checked, and its figures follow', async () => {
    const { session } = setUp();
    await session.open();
    expect(session.snapshot()).toMatchObject({ loading: { status: 'loaded' }, faults: [], preview: undefined });
    await jest.runAllTimersAsync();
    expect(session.snapshot()).toMatchObject({
      previewFresh: true,
      preview: { base: { npv: 181_080 }, low: { npv: 172_026 }, high: { npv: 190_134 } },
    });
  });

  it('computes the figures once for a burst of typing, and for what was typed last', async () => {
    const { session, preview } = setUp();
    await session.open();
    await jest.runAllTimersAsync();
    preview.mockClear();
    for (const text of ['160', '160,0', '160,000']) await session.edit('segments[0].customers.base', text);
    expect(session.snapshot().previewFresh).toBe(false);
    await jest.runAllTimersAsync();
    expect(preview).toHaveBeenCalledTimes(1);
    expect(session.snapshot()).toMatchObject({ previewFresh: true, preview: { base: { npv: 160_000 } } });
  });

  it('shows no figures of what is no longer typed, however late they come', async () => {
    const answers: (() => void)[] = [];
    const { preview } = setUp();
    const { session } = setUp({
      preview: (checked) => new Promise((resolve) => void answers.push(() => resolve(preview(checked)))),
    });
    await session.open();
    await jest.runAllTimersAsync();
    await session.edit('segments[0].customers.base', '160,000');
    await jest.runAllTimersAsync();
    answers[0]?.();
    await jest.runAllTimersAsync();
    expect(session.snapshot()).toMatchObject({ previewFresh: false, preview: undefined });
    answers[1]?.();
    await jest.runAllTimersAsync();
    expect(session.snapshot()).toMatchObject({ previewFresh: true, preview: { base: { npv: 160_000 } } });
  });

  it('says why there are no figures, until something else is typed', async () => {
    const { preview } = setUp();
    preview.mockRejectedValueOnce(new Error('The figures could not be calculated here.'));
    const { session } = setUp({ preview });
    await session.open();
    await jest.runAllTimersAsync();
    expect(session.snapshot()).toMatchObject({ previewFresh: false, unpreviewed: 'The figures could not be calculated here.' });
    await session.edit('segments[0].customers.base', '160,000');
    expect(session.snapshot().unpreviewed).toBeUndefined();
    await jest.runAllTimersAsync();
    expect(session.snapshot()).toMatchObject({ previewFresh: true, unpreviewed: undefined });
  });

  it('inserts nothing while there are faults, and shows them all', async () => {
    const { session, inserted } = setUp();
    await session.open();
    await session.edit('title', '');
    await session.edit('discountRate.base', 'abc');
    session.show('functions');
    await session.insert();
    expect(inserted).toEqual([]);
    expect(session.snapshot()).toMatchObject({ page: 'case', showAllFaults: true, insertion: { status: 'idle' } });
    expect(session.snapshot().faults).toHaveLength(2);
  });

  it('inserts the case as typed once the faults are gone', async () => {
    const { session, inserted } = setUp();
    await session.open();
    await session.edit('title', '');
    await session.insert();
    await session.edit('title', 'Ours');
    expect(session.snapshot().showAllFaults).toBe(false);
    await session.insert();
    expect(inserted.map(({ title }) => title)).toEqual(['Ours']);
    expect(session.snapshot().insertion).toEqual({ status: 'done', work: 'insert', sheets: ['Cover', 'Decision'], manual: false });
  });

  it('inserts the first example when the ribbon asks before the pane was ever open', async () => {
    const { session, inserted } = setUp();
    await session.insert();
    expect(inserted.map(({ title }) => title)).toEqual([telecomCase().title]);
  });

  it('does not insert twice while an insertion runs, and reports its progress', async () => {
    let finish: (() => void) | undefined;
    let calls = 0;
    const seen: string[] = [];
    const { session } = setUp({
      insert: async (_checked, onProgress) => {
        calls += 1;
        onProgress('Writing cells', 0.5);
        await new Promise<void>((resolve) => (finish = resolve));
        return { ...done, sheets: ['Cover'] };
      },
    });
    session.subscribe(() => {
      const { insertion } = session.snapshot();
      seen.push(insertion.status === 'running' ? `${insertion.step} ${insertion.share}` : insertion.status);
    });
    await session.open();
    const first = session.insert();
    await session.insert();
    await Promise.resolve();
    finish?.();
    await first;
    expect(calls).toBe(1);
    expect(seen.at(-1)).toBe('done');
    expect(seen).toContain('Writing cells 0.5');
  });

  it('says what went wrong and what to do when an insertion fails, and can try again', async () => {
    let calls = 0;
    const { session } = setUp({
      insert: async () => {
        calls += 1;
        if (calls === 1) throw new Error('Writing cells failed.');
        return { ...done, sheets: ['Cover'] };
      },
    });
    await session.insert();
    expect(session.snapshot().insertion).toEqual({ status: 'failed', problem: 'Writing cells failed.', advice: 'Try again.' });
    await session.insert();
    expect(session.snapshot().insertion).toEqual({ status: 'done', work: 'insert', sheets: ['Cover'], manual: false });
  });

  it('forgets what the last insertion said as soon as something is typed', async () => {
    const { session } = setUp();
    await session.insert();
    await session.edit('title', 'Other');
    expect(session.snapshot().insertion).toEqual({ status: 'idle' });
  });

  it('lets the last choice win over one that loads slowly', async () => {
    const waiting: ((document: BusinessCase) => void)[] = [];
    const engine: Engine = { ...setUp().engine, start: () => new Promise((resolve) => waiting.push(resolve)) };
    const { session } = setUp({ engine: async () => engine });
    const slow = session.choose('retail');
    const quick = session.choose('b2b');
    await jest.advanceTimersByTimeAsync(0);
    waiting[1]?.({ ...telecomCase(), title: 'Quick' });
    await quick;
    waiting[0]?.({ ...telecomCase(), title: 'Slow' });
    await slow;
    expect(session.snapshot()).toMatchObject({ start: 'b2b', draft: { document: { title: 'Quick' } } });
  });

  it('keeps what was typed over one start while another is looked at, and takes it back when told to', async () => {
    const { session } = setUp();
    await session.open();
    await session.edit('title', 'Ours');
    await session.choose('retail');
    expect(session.snapshot().draft?.edits).toEqual({});
    await session.choose('telecom');
    expect(session.snapshot()).toMatchObject({ draft: { edits: { title: 'Ours' } }, checked: { title: 'Ours' } });
    await session.reset();
    expect(session.snapshot()).toMatchObject({ draft: { edits: {} }, checked: { title: telecomCase().title } });
  });

  it('says why a case could not be loaded, and inserts nothing then', async () => {
    const { session, inserted } = setUp({ engine: () => Promise.reject(new Error('Loading chunk engine failed.')) });
    await session.insert();
    expect(session.snapshot().loading).toEqual({ status: 'failed', problem: 'Loading chunk engine failed.' });
    expect(inserted).toEqual([]);
  });
});
