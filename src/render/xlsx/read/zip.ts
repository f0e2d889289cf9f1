import { crc32, inflateRawSync } from 'node:zlib';
import { LIMITS, RefusedFile } from './limits';

/** One file of a package as it was unpacked. */
export interface ZipPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** False where the checksum of the package and that of the bytes differ. */
  readonly sound: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const MEGABYTE = 2 ** 20;

/**
 * Unpacks a zip package by its directory, never beyond the sizes the directory states and the limits allow: nothing is
 * unpacked to find out how large it is. Node's zlib is used because it stops at a given size and computes checksums.
 *
 * @throws RefusedFile when the bytes are no package, hold a part twice, are encrypted or go beyond a limit
 */
export function unzip(bytes: Uint8Array): ZipPart[] {
  if (bytes.length > LIMITS.fileBytes)
    throw new RefusedFile(`The file has ${Math.ceil(bytes.length / MEGABYTE)} MB; at most ${LIMITS.fileBytes / MEGABYTE} MB are read.`);
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpack(view);
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    // Offsets that lead outside the bytes, and streams that do not inflate.
    throw new RefusedFile('This is no .xlsx file: it cannot be unpacked.', { cause: error });
  }
}

function unpack(view: Buffer): ZipPart[] {
  const end = endOf(view);
  const count = view.readUInt16LE(end + 10);
  if (count > LIMITS.parts) throw new RefusedFile(`The file has ${count} parts; at most ${LIMITS.parts} are read.`);
  const parts: ZipPart[] = [];
  const seen = new Set<string>();
  let unpacked = 0;
  let at = view.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (view.readUInt32LE(at) !== ENTRY) throw new RefusedFile('This is no .xlsx file: the list of its parts is damaged.');
    const nameLength = view.readUInt16LE(at + 28);
    const entry = {
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      local: view.readUInt32LE(at + 42),
      path: view.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
    };
    at += ENTRY_LENGTH + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    if (entry.path.endsWith('/') && entry.size === 0) continue;
    // Programs differ in which of two parts of one name they read: what is checked would not be what is opened.
    if (seen.has(entry.path.toLowerCase())) throw new RefusedFile(`The package holds ${entry.path} twice.`);
    seen.add(entry.path.toLowerCase());
    unpacked += entry.size;
    if (unpacked > LIMITS.unpackedBytes) throw new RefusedFile(`The file unpacks to more than ${LIMITS.unpackedBytes / MEGABYTE} MB.`);
    const content = contentOf(view, entry);
    parts.push({ path: entry.path, bytes: content, sound: crc32(content) === entry.crc });
  }
  return parts;
}

/** Position of the record that ends the package and leads to its directory. */
function endOf(view: Buffer): number {
  const first = Math.max(0, view.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.length - END_LENGTH; at >= first; at--) if (view.readUInt32LE(at) === END) return at;
  throw new RefusedFile('This is no .xlsx file: it cannot be unpacked.');
}

interface Entry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

function contentOf(view: Buffer, { path, flags, method, packed, size, local }: Entry): Uint8Array {
  if ((flags & ENCRYPTED) !== 0) throw new RefusedFile(`${path} is encrypted: save the workbook without a password.`);
  if (view.readUInt32LE(local) !== LOCAL) throw new RefusedFile(`${path} is not where the package says.`);
  const nameLength = view.readUInt16LE(local + 26);
  const named = view.toString('utf8', local + LOCAL_LENGTH, local + LOCAL_LENGTH + nameLength);
  if (named !== path) throw new RefusedFile(`The package calls one part both ${path} and ${named}.`);
  const start = local + LOCAL_LENGTH + nameLength + view.readUInt16LE(local + 28);
  if (start + packed > view.length) throw new RefusedFile(`${path} is cut off.`);
  const stored = view.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw new RefusedFile(`${path} is packed by a method that .xlsx files do not use.`);
  const content = method === STORED ? stored : size === 0 ? Buffer.alloc(0) : inflated(stored, size, path);
  if (content.length !== size) throw new RefusedFile(`${path} has not the size the package says.`);
  return content;
}

function inflated(stored: Buffer, size: number, path: string): Buffer {
  try {
    return inflateRawSync(stored, { maxOutputLength: size });
  } catch (error) {
    throw new RefusedFile(`${path} cannot be unpacked to the size the package says.`, { cause: error });
  }
}
