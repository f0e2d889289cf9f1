import { later, type Part } from '../../src/functions/later';

const part: Part = { double: (cell) => 2 * (cell as number), refuse: () => Promise.reject(new Error('no')) };

describe('a part of the functions that is fetched when it is first called', () => {
  it('is fetched once, however many cells ask while it comes', async () => {
    const fetchPart = jest.fn(() => Promise.resolve(part));
    const double = later(fetchPart)('double');
    const answers = await Promise.all(Array.from({ length: 10_000 }, (_, cell) => double(cell)));
    expect(answers.at(-1)).toBe(19_998);
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('is not fetched before it is called, and answers at once from then on', async () => {
    const fetchPart = jest.fn(() => Promise.resolve(part));
    const double = later(fetchPart)('double');
    expect(fetchPart).not.toHaveBeenCalled();
    await double(1);
    expect(double(2)).toBe(4);
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('says in every waiting cell what to do where it cannot be fetched, and tries again at the next calculation', async () => {
    const fetchPart = jest.fn(() => Promise.resolve(part)).mockRejectedValueOnce(new Error('ChunkLoadError'));
    const double = later(fetchPart)('double');
    const waiting = [double(1), double(2)];
    for (const cell of waiting)
      await expect(cell).rejects.toMatchObject({ code: '#N/A', message: expect.stringMatching(/check the connection.*Ctrl\+Alt\+F9/) });
    expect(await double(3)).toBe(6);
    expect(fetchPart).toHaveBeenCalledTimes(2);
  });

  it("leaves a function's own error as it is", async () => {
    await expect(later(() => Promise.resolve(part))('refuse')()).rejects.toThrow('no');
  });
});
