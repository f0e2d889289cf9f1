import { SINGLE_SCENARIOS, singleCoverageOf } from './single-customers';

/** `npm run coverage:single [-- runs] [model] [seed]`: how often the 95 % intervals of single customers, and of values, hold what then happens. */
function main(runs: number, word: string, seed: number): void {
  const error = 196 * Math.sqrt((0.95 * 0.05) / runs);
  process.stdout.write(`${runs} runs; the truth of 95 % would show for the base as ${(95 - error).toFixed(1)} to ${(95 + error).toFixed(1)} %.\n`);
  for (const scenario of SINGLE_SCENARIOS) {
    if (word !== '' && scenario.name !== word) continue;
    const found = singleCoverageOf(scenario, runs, seed);
    const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
    process.stdout.write(
      `${scenario.name.padEnd(11)} purchases of one ${percent(found.count)} (promised ${percent(found.promised)}, above ${percent(found.above)}), value of one ${percent(found.value)} (above ${percent(found.valueAbove)}), value of the base ${percent(found.base)}, mean width ${percent(found.width)} of the expectation, failed ${found.failed}\n`,
    );
  }
}

main(Number(process.argv[2] ?? 250), process.argv[3] ?? '', Number(process.argv[4] ?? 1));
