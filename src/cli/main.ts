import { Command } from 'commander';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { showControlCharacters } from './terminal/visible';

/** A file of the folder `commands`: it adds its own sub-command, named like the file. */
interface CommandModule {
  register(program: Command): void;
}

const FOLDER = join(__dirname, 'commands');

const load = (name: string): Promise<CommandModule> => import(join(FOLDER, `${name}.ts`)) as Promise<CommandModule>;

/** Only the command asked for is loaded, so that `call` starts at once; without one, all are, to be listed. */
async function main(arguments_: readonly string[]): Promise<void> {
  const program = new Command('case')
    .description('The terminal door to the CX Business Case add-in: the same functions, cases and workbooks as in Excel.')
    .showHelpAfterError()
    .exitOverride((failure) => {
      process.exit(failure.exitCode === 0 ? 0 : 2);
    });
  const asked = arguments_[0] ?? '';
  const known = /^[a-z-]+$/.test(asked) && existsSync(join(FOLDER, `${asked}.ts`));
  const names = known
    ? [asked]
    : readdirSync(FOLDER)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.slice(0, -3));
  for (const module of await Promise.all(names.map(load))) module.register(program);
  await program.parseAsync([...arguments_], { from: 'user' });
}

for (const stream of [process.stdout, process.stderr]) showControlCharacters(stream);

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
