import type { SessionServices } from '../../src/taskpane/session/contract';
import { telecomCase } from './example';
import { done, plan, setUp } from './session-setup';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a case that stands in the workbook', () => {
  const opened = async (services: Partial<SessionServices> = {}) => {
    const parts = setUp(services);
    await parts.session.choose('workbook:1');
    return parts;
  };

  it('is read from its sheets into the form', async () => {
    const { session } = await opened({ read: async (set) => ({ ...telecomCase(), title: `Set ${set}` }) });
    expect(session.snapshot()).toMatchObject({
      loading: { status: 'loaded' },
      checked: { title: 'Set 1' },
      draft: { sheet: { title: 'Set 1' } },
    });
  });

  it('is what the form stands for once it was inserted', async () => {
    const { session, inserted } = setUp();
    await session.open();
    await session.edit('title', 'Ours');
    await session.insert();
    expect(session.snapshot()).toMatchObject({ start: 'workbook:1', draft: { edits: {}, sheet: { title: 'Ours' } }, kept: {} });
    expect(inserted).toHaveLength(1);
  });

  it('shows at once what is edited on the sheet, and keeps what was typed in the form', async () => {
    let sheet = telecomCase();
    const { session } = await opened({ read: async () => sheet });
    await session.edit('title', 'Typed');
    sheet = {
      ...sheet,
      purpose: 'Changed on the sheet',
      title: 'There too',
      discountRate: { ...sheet.discountRate, base: 0.11, high: 0.12 },
    };
    await session.follow();
    expect(session.snapshot()).toMatchObject({
      checked: { title: 'Typed', purpose: 'Changed on the sheet', discountRate: { base: 0.11 } },
      draft: { sheet: { title: 'There too' } },
    });
    await session.revert('title');
    expect(session.snapshot()).toMatchObject({ checked: { title: 'There too' } });
  });

  it('keeps entries added in the form while the sheet is edited', async () => {
    let sheet = telecomCase();
    const { session } = await opened({ read: async () => sheet });
    await session.change({ type: 'add', addition: { label: '', list: 'segments' } }, 'Added.');
    sheet = { ...sheet, purpose: 'Changed on the sheet' };
    await session.follow();
    const { checked } = session.snapshot();
    expect(checked?.purpose).toBe('Changed on the sheet');
    expect(checked?.segments).toHaveLength(sheet.segments.length + 1);
  });

  it('says which cells cannot be read, and is whole again once they can', async () => {
    let fault: Error | undefined;
    const { session } = await opened({ read: () => (fault ? Promise.reject(fault) : Promise.resolve(telecomCase())) });
    fault = new Error('Inputs!D9 must be a number.');
    await session.follow();
    expect(session.snapshot()).toMatchObject({ unread: 'Inputs!D9 must be a number.', checked: { title: telecomCase().title } });
    fault = undefined;
    await session.follow();
    expect(session.snapshot().unread).toBeUndefined();
  });

  it('is updated after what changes was shown and confirmed, and the form then says what the sheets say', async () => {
    const { session, updated } = await opened();
    await session.edit('title', 'Typed');
    await session.askUpdate();
    expect(session.snapshot().question).toEqual({ work: 'update', set: 1, plan });
    expect(updated).toEqual([]);
    await session.confirm();
    expect(updated.map(({ title }) => title)).toEqual(['Typed']);
    expect(session.snapshot()).toMatchObject({
      start: 'workbook:1',
      question: undefined,
      draft: { edits: {}, sheet: { title: 'Typed' } },
      insertion: { status: 'done', work: 'update' },
    });
  });

  it('is not updated where the answer is no, or where something was typed after the question', async () => {
    const { session, updated } = await opened();
    await session.edit('title', 'Typed');
    await session.askUpdate();
    session.dismiss();
    await session.confirm();
    await session.askUpdate();
    await session.edit('title', 'Typed more');
    expect(session.snapshot().question).toBeUndefined();
    await session.confirm();
    expect(updated).toEqual([]);
  });

  it('is not updated while there are faults', async () => {
    const { session } = await opened();
    await session.edit('title', '');
    await session.askUpdate();
    expect(session.snapshot()).toMatchObject({ question: undefined, showAllFaults: true });
  });

  it('keeps what was typed where an update fails or is cancelled', async () => {
    const { session } = await opened({ update: () => Promise.reject(new Error('Writing cells failed.')) });
    await session.edit('title', 'Typed');
    await session.askUpdate();
    await session.confirm();
    expect(session.snapshot()).toMatchObject({
      insertion: { status: 'failed' },
      draft: { edits: { title: 'Typed' } },
      start: 'workbook:1',
    });
  });

  it('stays in the form after it was removed from the workbook', async () => {
    const { session } = await opened();
    await session.edit('title', 'Typed');
    await session.askRemoval(1, 'Typed');
    expect(session.snapshot().question).toMatchObject({ work: 'remove', title: 'Typed' });
    await session.confirm();
    expect(session.snapshot()).toMatchObject({
      start: 'blank',
      checked: { title: 'Typed' },
      insertion: { status: 'done', work: 'remove' },
    });
    expect(session.snapshot().draft?.sheet).toBeUndefined();
  });

  it('does not lose a blank case that was begun before, whose place it takes when it is removed', async () => {
    const { session } = setUp();
    await session.choose('blank');
    await session.edit('title', 'Begun');
    await session.choose('workbook:1');
    await session.askRemoval(1, 'Telecom');
    await session.confirm();
    await session.undo();
    expect(session.snapshot()).toMatchObject({ start: 'blank', checked: { title: 'Begun' } });
  });

  it('leaves what was typed over other starts', async () => {
    const { session } = setUp();
    await session.open();
    await session.edit('title', 'Over the example');
    await session.choose('workbook:1');
    await session.edit('title', 'Typed');
    await session.askUpdate();
    await session.confirm();
    await session.choose('telecom');
    expect(session.snapshot().checked?.title).toBe('Over the example');
  });

  it('shows what was typed where its update was cut off, over what the sheets said before', async () => {
    const draft = { document: telecomCase(), sheet: telecomCase(), edits: { title: 'Typed' } };
    const cut = Object.assign(new Error('An update was cut off.'), { kind: 'interrupted' });
    const { session } = setUp({
      read: () => Promise.reject(cut),
      storage: {
        load: async () => ({
          format: 1 as const,
          saved: 0,
          start: 'workbook:1',
          step: 'business' as const,
          drafts: { 'workbook:1': draft },
        }),
        keep: async () => undefined,
        settle: async () => undefined,
        discard: async () => undefined,
      },
    });
    await session.open();
    expect(session.snapshot()).toMatchObject({ start: 'workbook:1', draft, checked: { title: 'Typed' }, unread: 'An update was cut off.' });
  });

  it('is written anew where its update was cut off: the new sheets stand before the old ones go', async () => {
    const order: string[] = [];
    const draft = { document: telecomCase(), sheet: telecomCase(), edits: { title: 'Typed' } };
    const { session } = setUp({
      read: () => Promise.reject(Object.assign(new Error('An update was cut off.'), { kind: 'interrupted' })),
      insert: async ({ title }) => {
        order.push(`insert ${title}`);
        return { ...done, set: 2 };
      },
      remove: async ({ asked }) => {
        order.push(`remove ${asked.set}`);
        return done.sheets;
      },
      storage: {
        load: async () => ({ format: 1, saved: 0, start: 'workbook:1', step: 'business', drafts: { 'workbook:1': draft } }) as const,
        keep: async () => undefined,
        settle: async () => undefined,
        discard: async () => undefined,
      },
    });
    await session.open();
    await session.askAnew(1, 'Typed');
    expect(session.snapshot().question).toMatchObject({ work: 'remove', anew: true });
    await session.confirm();
    expect(order).toEqual(['insert Typed', 'remove 1']);
    expect(session.snapshot()).toMatchObject({ start: 'workbook:2', insertion: { status: 'done', work: 'insert' } });
  });

  it('gives way to the first example where what was kept belongs to a case that is not there', async () => {
    const draft = { document: telecomCase(), sheet: telecomCase(), edits: { title: 'Typed' } };
    const storage = {
      load: async () => ({ format: 1, saved: 1, start: 'workbook:4', step: 'costs', drafts: { 'workbook:4': draft } }) as const,
      keep: async () => undefined,
      settle: async () => undefined,
      discard: async () => undefined,
    };
    const { session } = setUp({ storage, read: () => Promise.reject(new Error('It is not there.')) });
    await session.open();
    expect(session.snapshot()).toMatchObject({ start: 'telecom', loading: { status: 'loaded' } });
  });
});
