import { elsewhere, type FunctionWorker } from '../../src/functions/elsewhere';
import { CellError } from '../../src/functions/run';
import { packed, type Call } from '../../src/functions/thread-message';

/** A thread that answers when it is told to; what goes to and from it is copied, as between threads. */
function thread(compute: (call: Call) => unknown) {
  const calls: Call[] = [];
  const worker: FunctionWorker = {
    postMessage: (call) => void calls.push(structuredClone(call)),
    onmessage: null,
    onerror: null,
    terminate: jest.fn(),
  };
  const answer = (): void => {
    for (const call of calls.splice(0)) {
      try {
        worker.onmessage?.({ data: structuredClone({ id: call.id, result: packed(compute(call)) }) });
      } catch (error) {
        worker.onmessage?.({ data: structuredClone({ id: call.id, thrown: packed(error) }) });
      }
    }
  };
  return { worker, calls, answer };
}

const here = jest.fn(
  (name: string) =>
    (...cells: readonly unknown[]) =>
      `${name} ${String(cells[0])} here`,
);
beforeEach(() => here.mockClear());

describe('functions that are calculated in a thread of their own', () => {
  it('start it once, when one of them is first called, and give each cell its own answer', async () => {
    const { worker, answer } = thread(({ name, cells }) => `${name} ${String(cells[0])}`);
    const start = jest.fn(() => worker);
    const fn = elsewhere(start, here);
    expect(start).not.toHaveBeenCalled();
    const answers = Promise.all([fn('tornado')(1), fn('scenarios')(2)]);
    answer();
    expect(await answers).toEqual(['tornado 1', 'scenarios 2']);
    expect(start).toHaveBeenCalledTimes(1);
    expect(here).not.toHaveBeenCalled();
  });

  it('are sent cells as plain values, whatever Excel wraps them in or adds at their end', () => {
    const { worker, calls } = thread(() => 0);
    const invocation = { address: 'A1', onCanceled: () => undefined };
    void elsewhere(() => worker, here)('tornado')([[1, { basicValue: 0.5 }, new CellError('#N/A', 'x'), '']], null, invocation);
    expect(calls[0]?.cells.slice(0, 2)).toEqual([[[1, 0.5, { error: '#N/A' }, null]], null]);
  });

  it('show the errors of their cells, alone and in a table, as errors of the host', async () => {
    const { worker, answer } = thread(({ name }) => {
      if (name === 'refuse') throw new CellError('#NUM!', 'too small');
      return [['a', new CellError('#N/A', 'none')]];
    });
    const fn = elsewhere(() => worker, here);
    const [refused, table] = [fn('refuse')() as Promise<unknown>, fn('table')() as Promise<unknown[][]>];
    answer();
    await expect(refused).rejects.toMatchObject({ code: '#NUM!', message: 'too small' });
    expect((await table)[0]?.[1]).toBeInstanceOf(CellError);
    expect((await table)[0]?.[1]).toMatchObject({ code: '#N/A', message: 'none' });
  });

  it('are calculated here once the thread has failed, what was asked of it included', async () => {
    const { worker } = thread(() => 0);
    const fn = elsewhere(() => worker, here);
    const waiting = [fn('tornado')(1), fn('scenarios')(2)];
    worker.onerror?.();
    expect(await Promise.all(waiting)).toEqual(['tornado 1 here', 'scenarios 2 here']);
    expect(fn('tornado')(3)).toBe('tornado 3 here');
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('are calculated here where there are no threads', () => {
    const start = (): FunctionWorker => {
      throw new ReferenceError('Worker is not defined');
    };
    expect(elsewhere(start, here)('tornado')(1)).toBe('tornado 1 here');
  });
});
