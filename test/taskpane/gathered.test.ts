import { Gathered, TYPING } from '../../src/taskpane/results/gathered';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('gathering events', () => {
  it('does the work once, soon after the last of many', async () => {
    const work = jest.fn(async () => undefined);
    const gathered = new Gathered(work);
    for (let event = 0; event < 5; event++) gathered.ask();
    await jest.advanceTimersByTimeAsync(TYPING.quiet - 1);
    expect(work).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is never later than a second behind somebody who types without a pause', async () => {
    const done: number[] = [];
    const gathered = new Gathered(async () => void done.push(Date.now()));
    const start = Date.now();
    for (let typed = 0; typed < 100; typed++) {
      gathered.ask();
      await jest.advanceTimersByTimeAsync(100);
    }
    const gaps = [start, ...done].slice(1).map((time, index) => time - ([start, ...done][index] as number));
    expect(done.length).toBeGreaterThan(10);
    expect(Math.max(...gaps)).toBeLessThan(1000);
  });

  it('works once at a time, and again for what came meanwhile', async () => {
    let running = 0;
    let most = 0;
    let times = 0;
    const gathered = new Gathered(async () => {
      running += 1;
      most = Math.max(most, running);
      times += 1;
      await new Promise((done) => setTimeout(done, 5000));
      running -= 1;
    });
    for (let typed = 0; typed < 20; typed++) {
      gathered.ask();
      await jest.advanceTimersByTimeAsync(200);
    }
    await jest.advanceTimersByTimeAsync(20_000);
    expect([most, times]).toEqual([1, 2]);
  });

  it('does nothing any more once it has ended', async () => {
    const work = jest.fn(async () => undefined);
    const gathered = new Gathered(work);
    gathered.ask();
    gathered.end();
    gathered.ask();
    await jest.advanceTimersByTimeAsync(5000);
    expect(work).not.toHaveBeenCalled();
  });
});
