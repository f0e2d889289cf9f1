import { HOLDOUT_MODELS, holdoutCoverage } from './cdnow-holdout';
import { SINGLE_SCENARIOS, singleCoverageOf } from './single-customers';

/** The word that asks for real customers instead of simulated ones. */
const CDNOW = 'CDNOW';

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * `npm run coverage:single [-- runs] [model] [seed]`: how often the 95 % intervals of single customers, and of values, hold what then
 * happens; with CDNOW as the model, in its holdout.
 */
function main(runs: number, word: string, seed: number): void {
  if (word !== CDNOW) simulated(runs, word, seed);
  if (word === '' || word === CDNOW) held();
}

function simulated(runs: number, word: string, seed: number): void {
  const error = 1.96 * Math.sqrt((0.95 * 0.05) / runs);
  say(`${runs} runs; the truth of 95 % would show for the base as ${percent(0.95 - error)} to ${percent(0.95 + error)}.`);
  for (const scenario of SINGLE_SCENARIOS) {
    if (word !== '' && scenario.name !== word) continue;
    const found = singleCoverageOf(scenario, runs, seed);
    say(
      `${scenario.name.padEnd(11)} purchases of one ${percent(found.count)} (promised ${percent(found.promised)}, above ${percent(found.above)}), value of one ${percent(found.value)} (above ${percent(found.valueAbove)}), value of the base ${percent(found.base)}, mean width ${percent(found.width)} of the expectation, failed ${found.failed}`,
    );
  }
}

function held(): void {
  for (const name of HOLDOUT_MODELS) {
    const { customers, count, above, value, valueAbove, worth, plain, holdoutError, honest } = holdoutCoverage(name);
    const range = ({ low, high }: { low: number; high: number }): string => `${Math.round(low)} to ${Math.round(high)}`;
    say(
      `${CDNOW}, ${name.padEnd(11)} ${customers} customers: purchases of one ${percent(count)} (above ${percent(above)}), value of one ${percent(value)} (above ${percent(valueAbove)}), value of the base ${Math.round(worth)} in ${range(plain)}, off by ${percent(holdoutError)} before, so in ${range(honest)}`,
    );
  }
}

main(Number(process.argv[2] ?? 250), process.argv[3] ?? '', Number(process.argv[4] ?? 1));
