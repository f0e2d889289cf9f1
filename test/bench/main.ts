import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Bench } from './bench';

/** `npm run bench [word]`: runs every benchmark whose file or name holds the word, one after the other, in this process. */
async function main(word: string): Promise<void> {
  process.stdout.write(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.bench.ts'));
  for (const file of files.sort()) {
    const { benches } = (await import(join(__dirname, file))) as { benches: readonly Bench[] };
    for (const bench of benches) {
      if (!`${file} ${bench.name}`.toLowerCase().includes(word.toLowerCase())) continue;
      const { value, unit, detail } = await bench.run();
      const figure = value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
      process.stdout.write(`${bench.name.padEnd(58)} ${`${figure} ${unit}`.padStart(20)}   goal: ${bench.goal}   (${detail})\n`);
    }
  }
}

void main(process.argv[2] ?? '');
