import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: under a name of its own first, which then takes the place of what was there. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
