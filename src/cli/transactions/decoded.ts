import { TableError } from './table-error';

const UTF8 = 'utf-8';

/** The decoder of a named encoding (any of the WHATWG's: utf-8, utf-16le, windows-1252, iso-8859-15, shift_jis, ...). */
function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new TableError(`"${encoding}" is not an encoding: give one such as utf-8, windows-1252, iso-8859-1 or utf-16le.`);
  }
}

/**
 * Text from bytes, piece by piece. Bytes that are not the encoding's are refused, never replaced: two customers whose names differ
 * in a letter that cannot be read would become one.
 * @throws TableError when the bytes are not text in that encoding
 */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, path: string, encoding: string = UTF8): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  const read = (bytes?: Uint8Array): string => {
    let text: string;
    try {
      text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new TableError(`${path} is not text in ${decoder.encoding}: ${remedy(decoder.encoding)}`);
    }
    if (text.includes('\0')) throw new TableError(`${path} holds characters that no text has: ${remedy(decoder.encoding)}`);
    return text;
  };
  try {
    for await (const chunk of chunks) yield read(chunk);
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError(`${path} cannot be read: ${(error as Error).message}.`);
  }
  const rest = read();
  if (rest !== '') yield rest;
}

const remedy = (encoding: string): string =>
  encoding === UTF8
    ? 'save it as UTF-8, or name its encoding, for example --encoding windows-1252 (Western Excel) or --encoding utf-16le (Excel’s Unicode text).'
    : 'name the encoding it was saved in with --encoding.';
