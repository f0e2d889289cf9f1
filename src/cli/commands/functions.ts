import type { Command } from 'commander';
import { catalogue } from '../../functions/catalogue';

/** Adds `functions`: the list of what can be called. */
export function register(program: Command): void {
  program
    .command('functions')
    .description('list every function with its parameters')
    .action(() => {
      for (const { id, parameters, result } of catalogue) {
        const names = Object.entries(parameters).map(([name, { optional }]) => (optional ? `[${name}]` : name));
        process.stdout.write(`${id}(${names.join(', ')})  ->  ${result}\n`);
      }
    });
}
