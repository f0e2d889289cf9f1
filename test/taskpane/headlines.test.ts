import { Headlines, type HeadlineWorker } from '../../src/taskpane/session/headlines/headlines';
import { previewOf } from '../../src/taskpane/session/headlines/headline';
import { telecomCase } from './example';

/** A worker that is answered for by hand. */
class ByHand implements HeadlineWorker {
  onmessage: HeadlineWorker['onmessage'] = null;
  onerror: HeadlineWorker['onerror'] = null;
  ended = false;
  readonly asked: unknown[] = [];
  postMessage(message: unknown): void {
    this.asked.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
}

const preview = previewOf(telecomCase());
const another = { ...preview, base: preview.low };

describe('headline figures from a thread of their own', () => {
  it('go to whoever asked for them, from one worker for all questions', async () => {
    const workers: ByHand[] = [];
    const headlines = new Headlines(() => (workers[workers.length] = new ByHand()));
    expect(workers).toEqual([]);
    const answers = [headlines.of(telecomCase()), headlines.of({ ...telecomCase(), title: 'Another' })];
    expect(workers).toHaveLength(1);
    for (const data of [preview, another]) workers[0]?.onmessage?.({ data: structuredClone(data) });
    expect(await Promise.all(answers)).toEqual([preview, another]);
  });

  it('say in a sentence that they cannot be calculated, and are asked of a new worker the next time', async () => {
    const workers: ByHand[] = [];
    const headlines = new Headlines(() => (workers[workers.length] = new ByHand()));
    const answers = [headlines.of(telecomCase()), headlines.of(telecomCase())];
    workers[0]?.onerror?.();
    for (const answer of answers) await expect(answer).rejects.toThrow('The figures could not be calculated here. Close the pane');
    expect(workers[0]?.ended).toBe(true);
    const next = headlines.of(telecomCase());
    workers[1]?.onmessage?.({ data: preview });
    expect(await next).toEqual(preview);
  });
});
