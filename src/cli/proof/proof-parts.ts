import { createHash } from 'node:crypto';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { CaseError } from '../case/case-file';
import { readValues, sheetPaths } from './cell-values';

/*
 * A sheet added to a finished file, and taken out again, by its parts: everything else stays as it is to the byte. What is taken
 * out is what was put in, or what another program made of it when it saved the file.
 */

/** The unzipped parts of an .xlsx file. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export const PROOF_SHEET = 'Proof';
/** Stands in the sheet's first cell: a sheet of the user's that is called the same is no proof. */
export const PROOF_TITLE = 'Proof of this workbook';

const [WORKBOOK, RELATIONS, TYPES, SHEET] = [
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  '[Content_Types].xml',
  'xl/worksheets/proof.xml',
] as const;
const RELATION = 'rIdProof';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** Whether a file holds a Proof sheet of this program's. @throws CaseError where another sheet has its name */
function hasProof(parts: Parts): boolean {
  if (!sheetPaths(parts).has(PROOF_SHEET)) return false;
  if (
    readValues(zipSync({ ...parts }, { level: 0 }))
      .get(PROOF_SHEET)
      ?.get('A1') === PROOF_TITLE
  )
    return true;
  throw new CaseError(`The file has a sheet ${PROOF_SHEET} of its own: give it another name.`, 2);
}

/** The file without its Proof sheet; the same parts where it has none. */
export function withoutProof(parts: Parts): Parts {
  if (!hasProof(parts)) return parts;
  const path = sheetPaths(parts).get(PROOF_SHEET)!;
  const tag = new RegExp(`<sheet\\b[^>]*\\bname="${PROOF_SHEET}"[^>]*?(?:/>|></sheet>)`);
  const workbook = strFromU8(parts[WORKBOOK]!);
  const id = /\br:id="([^"]*)"/.exec(tag.exec(workbook)?.[0] ?? '')?.[1] ?? RELATION;
  const rest: Record<string, Uint8Array> = { ...parts, [WORKBOOK]: strToU8(workbook.replace(tag, '')) };
  const without = (part: string, pattern: RegExp): void => void (rest[part] = strToU8(strFromU8(rest[part]!).replace(pattern, '')));
  without(RELATIONS, new RegExp(`<Relationship\\b[^>]*\\bId="${id}"[^>]*?(?:/>|></Relationship>)`));
  without(TYPES, new RegExp(`<Override\\b[^>]*\\bPartName="/${path.replaceAll('.', '\\.')}"[^>]*?(?:/>|></Override>)`));
  return Object.fromEntries(Object.entries(rest).filter(([name]) => name !== path));
}

/** The file with a Proof sheet behind all others, in place of the one it may have. */
export function withProof(parts: Parts, sheet: string): Parts {
  const rest = withoutProof(parts);
  const text = (part: string): string => strFromU8(rest[part]!);
  const numbers = [...text(WORKBOOK).matchAll(/\bsheetId="(\d+)"/g)].map(([, number]) => Number(number));
  const before = (part: string, end: string, added: string): Uint8Array => strToU8(text(part).replace(end, `${added}${end}`));
  return {
    ...rest,
    [WORKBOOK]: before(WORKBOOK, '</sheets>', `<sheet name="${PROOF_SHEET}" sheetId="${1 + Math.max(0, ...numbers)}" r:id="${RELATION}"/>`),
    [RELATIONS]: before(
      RELATIONS,
      '</Relationships>',
      `<Relationship Id="${RELATION}" Type="${RELATION_TYPE}" Target="worksheets/proof.xml"/>`,
    ),
    [TYPES]: before(TYPES, '</Types>', `<Override PartName="/${SHEET}" ContentType="${SHEET_TYPE}"/>`),
    [SHEET]: strToU8(sheet),
  };
}

/** SHA-256 of what a file holds, part by part in the order of their names, whatever packed it: the same with and without a Proof sheet. */
export function contentHash(parts: Parts): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of Object.entries(withoutProof(parts)).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}
