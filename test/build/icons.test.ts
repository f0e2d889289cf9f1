import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawPng, ICONS } from '../../src/build/icons';

const assets = path.resolve(__dirname, '../../assets');

describe('icons', () => {
  it.each(ICONS.flatMap(({ source, sizes }) => sizes.map((size) => [source, size] as const)))(
    '%s is drawn as a PNG of %i pixels',
    (source, size) => {
      const png = drawPng(readFileSync(path.join(assets, source), 'utf8'), size);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      // Width and height stand in the header chunk, big-endian.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    },
  );

  it('is not blank: the smallest icon has opaque pixels of more than one colour', () => {
    const large = drawPng(readFileSync(path.join(assets, 'icon.svg'), 'utf8'), 16).length;
    const blank = drawPng('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>', 16).length;
    expect(large).toBeGreaterThan(blank + 60);
  });
});
