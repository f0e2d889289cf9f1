import { fuzzes } from '.';
import { throwAt } from './fuzz';

/**
 * `npm run fuzz [-- name [count [seed]]]`: throws random input at everything that takes input, or at one of it. A complaint
 * names the seed that repeats it: `npm run fuzz -- functions 1 <seed>`.
 */
async function main([name, count, seed]: readonly string[]): Promise<void> {
  const chosen = fuzzes.filter((fuzz) => name === undefined || fuzz.name === name);
  if (chosen.length === 0) throw new Error(`There is no "${name}"; there are ${fuzzes.map((fuzz) => fuzz.name).join(', ')}.`);
  const first = seed === undefined ? Date.now() % 1e9 : Number(seed);
  for (const fuzz of chosen) {
    const began = performance.now();
    const throws = count === undefined ? fuzz.full : Number(count);
    // A run that is killed for its memory says no more; its progress and this seed lead to the throw.
    process.stderr.write(`${fuzz.name}: ${throws} from seed ${first}\n`);
    const report = await throwAt(fuzz, throws, first, undefined, (made) => {
      if (made > 0 && made % 2_000 === 0) process.stderr.write(`${fuzz.name}: ${made} of ${throws}\n`);
    });
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(
      `${fuzz.name}: ${throws} from seed ${first} in ${seconds} s; slowest ${Math.round(report.slowest.milliseconds)} ms (seed ${report.slowest.seed}), ` +
        `${Math.round(report.megabytes)} MB; ${report.complaints.length} complaints\n`,
    );
    for (const complaint of report.complaints) process.stdout.write(`${complaint}\n`);
    if (report.complaints.length > 0) process.exitCode = 1;
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
