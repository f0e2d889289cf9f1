import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../model/document';
import { methodsDocument } from './methods';
import { root } from './paths';
import { standardDocument } from './standard-document';

/** What is generated of docs/, by the names of the files. */
export function documents(): Readonly<Record<string, string>> {
  const example = parseCase(JSON.parse(readFileSync(join(root, 'assets/examples/retail.json'), 'utf8')));
  if (!example.ok) throw new Error('assets/examples/retail.json is no valid case.');
  return { 'standard.md': standardDocument(), 'methods.md': methodsDocument(example.case) };
}

/** `npm run docs`. */
if (require.main === module) for (const [name, text] of Object.entries(documents())) writeFileSync(join(root, 'docs', name), text);
