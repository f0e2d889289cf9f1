import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/** The version of everything that is built, as package.json has it. */
export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version;
