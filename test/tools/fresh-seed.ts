/**
 * Before the tests of a run: in CI every random law is tried from a seed that nobody has tried, too. It is printed, and so is
 * it where a law fails.
 */
export default function freshSeed(): void {
  if (!process.env['CI'] || process.env['FC_SEED'] !== undefined || process.env['FC_FRESH'] !== undefined) return;
  process.env['FC_FRESH'] = String(Date.now() % 1e9);
  console.log(`Random laws are tried from a fresh seed, too: FC_SEED=${process.env['FC_FRESH']} repeats it.`);
}
