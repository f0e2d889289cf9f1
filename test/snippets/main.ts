import { type Outcome, Playground } from './playground';
import { readSamples } from './sample';

/** Pages at a time. */
const PAGES = 2;

/**
 * `npm run snippets -- PATH [part of a name]`: runs the Excel samples of the platform's snippet collection (a copy of
 * github.com/OfficeDev/office-js-snippets, its folder samples/excel) in the workbench and says of each how it fared.
 */
async function main([path, part = '']: readonly string[]): Promise<void> {
  if (path === undefined) throw new Error('Name the folder of samples: npm run snippets -- office-js-snippets/samples/excel');
  const samples = readSamples(path).filter(({ name }) => name.includes(part));
  const playground = await Playground.open();
  const outcomes: Outcome[] = [];
  const queue = [...samples];
  const work = async () => {
    for (let sample = queue.shift(); sample; sample = queue.shift()) {
      const outcome = await playground.run(sample);
      outcomes.push(outcome);
      process.stdout.write(`${line(outcome)}\n`);
    }
  };
  await Promise.all(Array.from({ length: PAGES }, work)).finally(() => playground.close());
  const missing = new Map<string, number>();
  for (const outcome of outcomes) for (const api of outcome.missing) missing.set(api, (missing.get(api) ?? 0) + 1);
  for (const [api, count] of [...missing].sort((a, b) => b[1] - a[1])) process.stdout.write(`missing in ${count}: ${api}\n`);
  process.stdout.write(`${outcomes.filter(({ errors }) => errors.length === 0).length} of ${samples.length} without an error\n`);
}

const line = ({ name, errors }: Outcome): string =>
  errors.length === 0 ? `ok     ${name}` : `ERROR  ${name}\n         ${errors.join('\n         ')}`;

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
