import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { must, type File } from './library';

/** A fixed time: the file says when it was created in its properties, and nowhere else. */
const MODIFIED = new Date(2000, 0, 1);

/** Takes the file out of the library as the parts of its package. */
export function unpack(file: File): Map<string, Uint8Array> {
  const { buffer } = must(file.WriteToBuffer(), 'the package');
  return new Map(Object.entries(unzipSync(buffer as unknown as Uint8Array)));
}

/** Replaces text in a part; the part and the text must be there. */
export function patch(
  parts: Map<string, Uint8Array>,
  path: string,
  changes: readonly (readonly [pattern: RegExp, replacement: string])[],
): void {
  const part = parts.get(path);
  if (!part) throw new Error(`The .xlsx library has changed: it wrote no ${path}.`);
  let xml = strFromU8(part);
  for (const [pattern, replacement] of changes) {
    if (!pattern.test(xml)) throw new Error(`The .xlsx library has changed: ${path} lacks ${pattern.source}.`);
    xml = xml.replace(pattern, () => replacement);
  }
  parts.set(path, strToU8(xml));
}

/** The finished file. The list of content types comes first, as readers that sniff the type expect. */
export function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const first = '[Content_Types].xml';
  const ordered = [...parts].sort(([a], [b]) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const [path, bytes] of ordered) files[path] = [bytes, { mtime: MODIFIED }];
  return zipSync(files, { level: 6 });
}
