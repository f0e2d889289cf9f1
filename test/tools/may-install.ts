/** Where a question about a machine can be put. */
interface Machine {
  /** Whether it is one that CI made for this run. */
  readonly ci: boolean;
  /** Whether somebody sits at it. */
  readonly terminal: boolean;
  readonly ask: (question: string) => Promise<string>;
}

/** Whether programs may be installed: in CI at once, elsewhere only if whoever sits at the machine says yes. */
export async function mayInstall(programs: readonly string[], { ci, terminal, ask }: Machine): Promise<boolean> {
  if (ci) return true;
  if (!terminal) return false;
  return /^y(es)?$/i.test((await ask(`Some tests drive ${programs.join(', ')}. Install with apt-get now? [y/N] `)).trim());
}
