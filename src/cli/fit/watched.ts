import type { Progress } from '../../core/numerics/objective';

/** A computation that takes less than this goes by without a word. */
const QUIET_FOR = 2000;

/** Runs a fit to its end and says on standard error, every other second, where it stands. */
export function watched<Result>(steps: Generator<Progress, Result>, what: string): Result {
  let said = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - said < QUIET_FOR) continue;
    said = performance.now();
    process.stderr.write(`${what}: ${step.value.stage}, step ${step.value.iteration + 1}\n`);
  }
}
