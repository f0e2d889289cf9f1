import { DraftStorage, type Stored, type TextPlace } from '../../src/taskpane/session/storage';
import { telecomCase } from './example';

function place(text?: string): TextPlace & { text: string | undefined } {
  return {
    text,
    async read() {
      return this.text;
    },
    async write(next) {
      this.text = next;
    },
  };
}
const stored = (saved: number, title: string): Stored => ({
  format: 1,
  saved,
  start: 'telecom',
  step: 'customers',
  drafts: { telecom: { document: telecomCase(), edits: { title } } },
});

describe('kept drafts', () => {
  it('come back from wherever they are newer', async () => {
    const [near, document] = [place(), place()];
    const storage = new DraftStorage(near, document);
    expect(await storage.load()).toBeUndefined();
    await storage.settle(stored(1, 'older'));
    expect((await storage.load())?.drafts['telecom']?.edits).toEqual({ title: 'older' });
    await storage.keep(stored(2, 'newer'));
    expect((await storage.load())?.drafts['telecom']?.edits).toEqual({ title: 'newer' });
    await storage.settle(stored(3, 'newest'));
    expect(await storage.load()).toEqual(stored(3, 'newest'));
  });

  it('are gone once they were discarded', async () => {
    const [near, document] = [place(), place()];
    const storage = new DraftStorage(near, document);
    await storage.keep(stored(1, 'a'));
    await storage.settle(stored(2, 'a'));
    await storage.discard();
    expect([near.text, document.text]).toEqual([undefined, undefined]);
  });

  it.each(['', '{', '[]', '{"format":2}', JSON.stringify({ ...stored(1, 'x'), drafts: { telecom: { document: {}, edits: {} } } })])(
    'that cannot be read count as nothing, and the other place still counts: %s',
    async (text) => {
      const document = place(JSON.stringify(stored(1, 'kept')));
      expect((await new DraftStorage(place(text), document).load())?.saved).toBe(1);
      expect(await new DraftStorage({ ...place(), read: () => Promise.reject(new Error('denied')) }, document).load()).toEqual(
        stored(1, 'kept'),
      );
      expect(await new DraftStorage(place(text), place()).load()).toBeUndefined();
    },
  );
});
