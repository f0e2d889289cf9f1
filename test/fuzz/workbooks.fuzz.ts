import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { renderXlsx } from '../../src/render/xlsx';
import { readXlsx } from '../../src/render/xlsx/read';
import { RefusedFile } from '../../src/render/xlsx/read/limits';
import { findingText, lintBook } from '../../src/workbook/lint';
import { contentOfBook, readCase } from '../../src/workbook/reading';
import { smallSpec } from '../workbook/fixtures/small';
import type { Dice } from './dice';
import type { Fuzz } from './fuzz';

let packed: Promise<Readonly<Record<string, Uint8Array>>> | undefined;
const parts = (): Promise<Readonly<Record<string, Uint8Array>>> => (packed ??= renderXlsx(smallSpec).then(unzipSync));

const VALUES = ['', '0', '-1', '1', '99999999999', 'A1', 'XFD1048576', 'A1:XFD1048576', '$A', '#REF!', 'true', '../../x', 'rId1', '&amp;', '\u200b', 'NaN', '1e999']; // prettier-ignore

function changedXml(dice: Dice, xml: string): string {
  const spots = [...xml.matchAll(dice.chance(0.6) ? /="([^"]*)"/g : />([^<>]+)</g)];
  const spot = spots.length > 0 ? dice.pick(spots) : undefined;
  switch (dice.below(5)) {
    case 0: {
      const from = dice.below(xml.length);
      return xml.slice(0, from) + xml.slice(from + dice.below(200));
    }
    case 1: {
      const from = dice.below(xml.length);
      const piece = xml.slice(from, from + dice.below(500));
      return xml.slice(0, from) + piece.repeat(1 + dice.below(50)) + xml.slice(from);
    }
    case 2: {
      const elements = [...xml.matchAll(/<(\w+)[^<>]*\/>/g)];
      const element = elements.length > 0 ? dice.pick(elements) : undefined;
      return element ? xml.replace(element[0], dice.chance(0.5) ? '' : element[0].repeat(2)) : xml;
    }
    default:
      if (!spot) return xml;
      return xml.slice(0, spot.index) + spot[0].replace(spot[1]!, dice.pick(VALUES)) + xml.slice(spot.index + spot[0].length);
  }
}

function changedBytes(dice: Dice, bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let times = 1 + dice.below(8); times > 0; times -= 1) changed[dice.below(changed.length)] = dice.below(256);
  return dice.chance(0.2) ? changed.slice(0, dice.below(changed.length)) : changed;
}

async function mutated(dice: Dice): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = { ...(await parts()) };
  for (let times = dice.below(4); times > 0; times -= 1) {
    const path = dice.pick(Object.keys(files));
    switch (dice.below(8)) {
      case 0:
        delete files[path];
        break;
      case 1:
        files[dice.pick(['xl/vbaProject.bin', 'xl/connections.xml', `${path}x`, path.toUpperCase()])] = files[path]!;
        break;
      default:
        files[path] = strToU8(changedXml(dice, strFromU8(files[path]!)));
    }
    if (Object.keys(files).length === 0) break;
  }
  const bytes = zipSync(files, { level: 1 });
  return dice.chance(0.25) ? changedBytes(dice, bytes) : bytes;
}

/** Files changed at random, in their XML, their parts and their bytes: findings and a reading, or a refusal in a sentence. */
export const workbooksFuzz: Fuzz = {
  name: 'workbooks',
  full: 10_000,
  sample: 150,
  patience: 5000,
  async once(dice) {
    const bytes = await mutated(dice);
    try {
      const book = readXlsx(bytes);
      const said = lintBook(book).map(findingText);
      const read = readCase(contentOfBook(book));
      const texts = [...said, ...(read.ok ? [] : read.faults.map(({ message }) => message))];
      return texts.find((text) => /undefined|\[object|: NaN/.test(text));
    } catch (error) {
      if (error instanceof RefusedFile && /[.]$/.test(error.message)) return undefined;
      throw error;
    }
  },
};
