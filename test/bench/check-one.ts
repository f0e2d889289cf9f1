import { readFileSync } from 'node:fs';
import { readXlsx } from '../../src/render/xlsx/read';
import { findingText, lintBook } from '../../src/workbook/lint';

/* One file as `case check` reads it, in a process of its own: processor time, and the most memory that was ever held. */
const file = process.argv[2];
if (file === undefined) throw new Error('Which file?');
const bytes = readFileSync(file);
const start = process.cpuUsage();
const answer = ((): string => {
  try {
    return `${lintBook(readXlsx(bytes)).map(findingText).length} findings`;
  } catch (error) {
    return (error as Error).message;
  }
})();
const { user, system } = process.cpuUsage(start);
process.stdout.write(JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024, answer }));
