import { Command, CommanderError } from 'commander';
import { register } from '../../src/cli/commands/fit';

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `case fit` as the terminal does, in this process; what it prints is caught. */
export async function fitCommand(...args: string[]): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const catching = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      printed[stream] += String(text);
      return true;
    }),
  );
  const program = new Command('case').exitOverride();
  register(program);
  program.commands.forEach((command) => command.exitOverride());
  try {
    await program.parseAsync(['fit', ...args], { from: 'user' });
    return { status: Number(process.exitCode ?? 0), ...printed };
  } catch (error) {
    if (error instanceof CommanderError) return { status: 2, ...printed };
    throw error;
  } finally {
    process.exitCode = 0;
    catching.forEach((spy) => spy.mockRestore());
  }
}
