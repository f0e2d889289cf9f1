import { buildModel } from '../../src/model/lines/build-model';
import { HostFailure } from '../../src/render/officejs/error';
import { layOut, type LayoutWorker } from '../../src/taskpane/session/layout/lay-out';
import { piecesOf, type LayoutOrder, type Piece } from '../../src/taskpane/session/layout/pieces';
import { specOf } from '../../src/workbook/specOf';
import { telecomCase } from './example';

/** A worker in this thread: what goes in and out is copied as between threads, one message after the other. */
class Beside implements LayoutWorker {
  onmessage: LayoutWorker['onmessage'] = null;
  onerror: LayoutWorker['onerror'] = null;
  ended = false;

  constructor(private readonly pieces: (order: LayoutOrder) => Iterable<Piece> = piecesOf) {}

  postMessage(order: LayoutOrder): void {
    void this.answer(structuredClone(order));
  }

  terminate(): void {
    this.ended = true;
  }

  private async answer(order: LayoutOrder): Promise<void> {
    try {
      for (const piece of this.pieces(order)) {
        await Promise.resolve();
        if (!this.ended) this.onmessage?.({ data: structuredClone(piece) });
      }
    } catch {
      this.onerror?.();
    }
  }
}

const order = { document: telecomCase(), held: true };

describe('a workbook that is laid out in a thread of its own', () => {
  it('arrives sheet by sheet and whole: nothing of it is lost between the threads', async () => {
    const worker = new Beside();
    const spec = await layOut(order, () => worker);
    expect(spec).toStrictEqual(specOf(buildModel(order.document)));
    expect([...piecesOf(order)]).toHaveLength(spec.sheets.length + 1);
    expect(worker.ended).toBe(true);
  });

  it('is refused in sentences where it breaks the standard', async () => {
    const worker = new Beside(() => [{ failure: 'The workbook would break its own standard: E1.' }]);
    await expect(layOut(order, () => worker)).rejects.toThrow('The workbook would break its own standard: E1.');
    expect(worker.ended).toBe(true);
  });

  it('says what to do where it cannot be laid out', async () => {
    const worker = new Beside(() => {
      throw new TypeError('x is not a function');
    });
    await expect(layOut(order, () => worker)).rejects.toThrow('The sheets could not be laid out here. Close the pane and open it again.');
  });

  it.each(['before', 'while'] as const)('ends at once when it is cancelled %s it is laid out', async (when) => {
    const cancel = new AbortController();
    if (when === 'before') cancel.abort();
    const worker = new Beside();
    const spec = layOut(order, () => worker, cancel.signal);
    cancel.abort();
    await expect(spec).rejects.toThrow(HostFailure);
    await expect(spec).rejects.toMatchObject({ kind: 'cancelled' });
    expect(worker.ended).toBe(true);
  });
});
