/** The seed of a random test: its own, so that a failure is a change's own, unless FC_SEED asks for other cases (`npm run fresh`). */
export const seedOr = (own: number): number => Number(process.env['FC_SEED'] ?? own);

/** How many cases a random test draws: its own number, or no more than FC_RUNS says. */
export const runsOr = (own: number): number => Math.min(own, Number(process.env['FC_RUNS'] ?? own));
