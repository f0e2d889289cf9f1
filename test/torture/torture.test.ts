import { actionsOf, CODES, suffer, WORKS } from './torture';

/** A sample of `npm run torture`: faults all along, each with another code. */
const SHARES = [0.1, 0.5, 0.95];

describe.each(WORKS)('an %s that fails while a co-author works', (work) => {
  it('leaves everything that was there as it was', async () => {
    const actions = await actionsOf(work);
    const complaints: string[] = [];
    for (const [index, share] of SHARES.entries()) {
      const code = CODES[(index * 5 + work.length) % CODES.length] ?? 'GeneralException';
      complaints.push(...(await suffer(work, { at: Math.floor(actions * share), code })));
    }
    expect(complaints).toEqual([]);
  }, 300_000);
});
