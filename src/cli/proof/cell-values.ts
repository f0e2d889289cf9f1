import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnNumber, parseArea } from '../../workbook/formula/a1';

/** What a cell shows: a number, a truth, text or an error value. */
export type CellValue = number | boolean | string | { readonly error: string };

/** Values by sheet, then by cell in A1. */
export type CellValues = ReadonlyMap<string, ReadonlyMap<string, CellValue>>;

/**
 * The file without any result of a formula, so that whatever stands there afterwards was calculated by the engine that
 * opened it.
 */
export function stripResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, bytes] of Object.entries(parts)) {
    if (!isSheet(path)) continue;
    const xml = strFromU8(bytes).replace(/(<f\b[^>]*>[^<]*<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g, '$1');
    parts[path] = strToU8(withoutAnswers(xml));
  }
  return zipSync(parts, { level: 1 });
}

/** A sheet without the answers of its what-if tables, which stand in cells without a formula, but for the first. */
export function withoutAnswers(xml: string): string {
  const tables = [...xml.matchAll(/<f t="dataTable" ref="([^"]+)"/g)].flatMap(([, ref = '']) => parseArea(ref) ?? []);
  if (tables.length === 0) return xml;
  return xml.replace(/<c r="([A-Z]+)(\d+)"([^>]*)>(<f t="dataTable"[^>]*\/>)?<v>[^<]*<\/v><\/c>/g, (cell, ...found: string[]) => {
    const [letters = '', number = '', rest = '', table = ''] = found;
    const [row, column] = [Number(number) - 1, columnNumber(letters)];
    const isAnswer = tables.some((area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn);
    return isAnswer ? `<c r="${letters}${number}"${rest.replace(/ t="[^"]*"/, '')}>${table}</c>` : cell;
  });
}

const isSheet = (path: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(path);

/** Reads the values an engine has written into an .xlsx file. */
export function readValues(file: Uint8Array): CellValues {
  const parts = unzipSync(file);
  const part = (path: string): string => (parts[path] ? strFromU8(parts[path]) : '');
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si\b[^>]*?(?:\/>|>(.*?)<\/si>)/gs)].map(([, item = '']) => textOf(item));
  return new Map([...sheetPaths(parts)].map(([name, path]) => [name, sheetValues(part(path), strings)]));
}

/**
 * Where each sheet stands in an unzipped file, by its name.
 * @throws Error where the workbook lists a sheet that is not in the file
 */
export function sheetPaths(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const part = (path: string): string => (parts[path] ? strFromU8(parts[path]) : '');
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b([^>]*)>/g)].map(([, tag = '']) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const paths = new Map<string, string>();
  for (const [, tag = ''] of part('xl/workbook.xml').matchAll(/<sheet\b([^>]*)>/g)) {
    const target = targets.get(attribute(tag, 'r:id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (!parts[path]) throw new Error(`The sheet ${attribute(tag, 'name')} is not in the file.`);
    paths.set(decode(attribute(tag, 'name')), path);
  }
  return paths;
}

function sheetValues(xml: string, strings: readonly string[]): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  for (const [, tag = '', body = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const written = /<v>([^<]*)<\/v>/.exec(body)?.[1];
    const type = attribute(tag, 't');
    const value = type === 'inlineStr' ? textOf(body) : written === undefined ? undefined : read(type, decode(written), strings);
    if (value !== undefined) values.set(attribute(tag, 'r'), value);
  }
  return values;
}

function read(type: string, written: string, strings: readonly string[]): CellValue {
  switch (type) {
    case 's':
      return strings[Number(written)] ?? '';
    case 'str':
      return written;
    case 'b':
      return written === '1' || written === 'true';
    case 'e':
      return { error: written };
    default:
      return Number(written);
  }
}

const attribute = (tag: string, name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const textOf = (xml: string): string => [...xml.matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => decode(text)).join('');

const decode = (text: string): string =>
  text
    .replace(/&#x([0-9A-Fa-f]+);|&#(\d+);/g, (_, hex: string | undefined, decimal: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
