import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';

/** A sample as the platform's snippet collection writes it: a script, the page it stands on, and what it is called. */
export interface Sample {
  /** Its folder and file, `42-range/outline`. */
  readonly name: string;
  /** TypeScript. */
  readonly script: string;
  /** What the page's body holds. */
  readonly html: string;
  /** Files of npm packages that it loads from a network of copies, `lodash/lodash.min.js`. */
  readonly libraries: readonly string[];
}

interface SampleFile {
  readonly host?: string;
  readonly script?: { readonly content?: string };
  readonly template?: { readonly content?: string };
  readonly libraries?: string;
}

/** What a script says that declares custom functions: it needs a harness that registers them, and is no matter of the objects. */
const CUSTOM_FUNCTION = /@customfunction\b/i;

/** The address of a file of an npm package in a given version, as the networks that serve copies of them have it. */
const COPY = /^https:\/\/(?:cdn\.jsdelivr\.net\/npm|unpkg\.com)\/((?:@[\w.-]+\/)?[\w.-]+)@[^/]+\/(.+\.js)$/;

const copiesIn = (libraries: string): string[] =>
  libraries.split('\n').flatMap((line) => {
    const [, name, file] = COPY.exec(line.trim()) ?? [];
    return name && file && !name.startsWith('@microsoft/office-js') ? [`${name}/${file}`] : [];
  });

/** The Excel samples below a folder or in one file, in their order; those of custom functions left out. */
export function readSamples(path: string): Sample[] {
  const files = path.endsWith('.yaml')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => join(path, file));
  return files.sort().flatMap((file) => {
    const { host, script, template, libraries = '' } = parse(readFileSync(file, 'utf8')) as SampleFile;
    const content = script?.content ?? '';
    const isMeant = host?.toUpperCase() === 'EXCEL' && content !== '' && !CUSTOM_FUNCTION.test(content);
    const name = `${basename(dirname(file))}/${basename(file, '.yaml')}`;
    return isMeant ? [{ name, script: content, html: template?.content ?? '', libraries: copiesIn(libraries) }] : [];
  });
}
