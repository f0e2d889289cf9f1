import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleText, examples } from '.';

const root = process.cwd();
for (const [name, example] of Object.entries(examples(root))) {
  const file = join(root, 'assets/examples', `${name}.json`);
  writeFileSync(file, exampleText(example));
  console.log(`wrote ${file}`);
}
