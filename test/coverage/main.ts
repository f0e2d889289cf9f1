import { coverageOf, SCENARIOS } from './coverage';

/** `npm run coverage [runs] [beginning of a name] [seed]`: how often the 95 % prediction intervals hold what then happens, by simulation. */
function main(runs: number, word: string, seed: number): void {
  const error = 196 * Math.sqrt((0.95 * 0.05) / runs);
  process.stdout.write(`${runs} runs; the truth of 95 % would show as ${(95 - error).toFixed(1)} to ${(95 + error).toFixed(1)} %.\n`);
  for (const scenario of SCENARIOS) {
    const isMeant = SCENARIOS.some(({ name }) => name === word) ? scenario.name === word : scenario.name.startsWith(word);
    if (!isMeant) continue;
    const { purchases, alive, failed, width } = coverageOf(scenario, runs, seed);
    const percent = (count: number): string => `${((100 * count) / runs).toFixed(1)} %`;
    process.stdout.write(
      `${scenario.name.padEnd(26)} purchases ${percent(purchases)}, alive ${percent(alive)}, failed ${failed}, mean width ${percent(width * runs)} of the expectation\n`,
    );
  }
}

main(Number(process.argv[2] ?? 250), process.argv[3] ?? '', Number(process.argv[4] ?? 1));
