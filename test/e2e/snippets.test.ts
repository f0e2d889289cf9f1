import { join } from 'node:path';
import { Playground } from '../snippets/playground';
import { readSamples } from '../snippets/sample';

/** Samples of our own in the form of the platform's collection; the collection itself is run by `npm run snippets`. */
describe('samples of the platform in the workbench', () => {
  it('run button by button, and say by name what is missing', async () => {
    const samples = readSamples(join(__dirname, '../snippets/own'));
    const playground = await Playground.open();
    try {
      const outcomes = await Promise.all(samples.map((sample) => playground.run(sample)));
      expect(outcomes).toEqual([
        {
          name: 'own/lacks',
          errors: [expect.stringMatching(/^pivot: ApiNotFound at Worksheet\.pivotTables/)],
          missing: ['Worksheet.pivotTables'],
        },
        { name: 'own/library', errors: [], missing: [] },
        { name: 'own/works', errors: [], missing: [] },
      ]);
    } finally {
      await playground.close();
    }
  }, 240_000);
});
