import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type * as Excelize from 'excelize-wasm';

/** The functions and constants of the library. */
export type Library = Awaited<ReturnType<typeof Excelize.init>>;
/** One workbook in the library's memory. */
export type File = ReturnType<Library['NewFile']>;

/** The bridge to a WebAssembly program, as the library's script leaves it on the global object. */
interface Runtime {
  readonly importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

const shared = globalThis as { Go?: new () => Runtime; excelize?: unknown };

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * Starts the library, afresh each time: it never frees the memory of a workbook, so the memory has to go with it.
 * Its own `init` is passed over because it finds the file system through `Function(...)`, which neither a content
 * security policy nor a test runner's sandbox allows; what it does besides stands here. The program is decompressed and
 * compiled once.
 */
export async function startLibrary(): Promise<Library> {
  await import('excelize-wasm');
  const Go = shared.Go;
  if (!Go) throw new Error('The .xlsx library has changed: its script no longer provides the runtime it did.');
  compiled ??= compile();
  const runtime = new Go();
  const instance = await WebAssembly.instantiate(await compiled, runtime.importObject);
  const exported: Partial<Library> = {};
  shared.excelize = exported;
  // Never settles: the program waits for calls until it is collected.
  void runtime.run(instance);
  delete shared.excelize;
  if (!exported.NewFile) throw new Error('The .xlsx library did not start: it exported nothing.');
  return exported as Library;
}

async function compile(): Promise<WebAssembly.Module> {
  const packed = await readFile(join(dirname(require.resolve('excelize-wasm')), 'excelize.wasm.gz'));
  return WebAssembly.compile(await promisify(gunzip)(packed));
}

/**
 * The library returns its errors instead of throwing them; this throws.
 * @param result what a call returned
 * @param place what was being written, for the message: `Decision!B4: chart "Payback"`
 */
export function must<T extends { readonly error?: string | null }>(result: T, place: string): T {
  if (result.error) throw new Error(`Writing the .xlsx failed at ${place}: ${result.error}.`);
  return result;
}
