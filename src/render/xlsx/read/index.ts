import type { Book, FilePlace, NameView, PackageView, SheetView } from '../../../workbook/lint/book/book';
import { richText } from './cellReader';
import { LIMITS, RefusedFile } from './limits';
import { Package } from './package';
import { Reading } from './fileReading';
import { readSheet } from './sheet';
import { readLooks } from './styles';
import { attribute, child, children, holds, text, type Element } from './xml';

const PRINT_TITLES = '_xlnm.Print_Titles';

/**
 * Reads a finished .xlsx file as the linter sees a workbook, by whichever program it was saved. What a hostile file can
 * cost is bounded (`LIMITS`); what is damaged or foreign in its package is kept for the linter to report.
 *
 * @throws RefusedFile when the file is no .xlsx workbook, cannot be understood, or goes beyond a limit
 */
export function readXlsx(bytes: Uint8Array): Book {
  const parts = new Package(bytes);
  const reading = new Reading();
  const workbook = parts.root(parts.workbook);
  const sheets = children(child(workbook, 'sheets'), 'sheet');
  if (sheets.length > LIMITS.sheets) throw new RefusedFile(`The workbook has ${sheets.length} sheets; at most ${LIMITS.sheets} are read.`);
  const names = readNames(workbook, sheets, reading);
  const views = readSheets(parts, sheets, names, reading);
  const { contents, macros } = packageOf(parts, reading);
  return {
    sheets: views,
    names: names.filter(({ name }) => !name.startsWith('_xlnm.')),
    externalBooks: parts.externalBooks(),
    macros,
    iterates: holds(child(workbook, 'calcPr'), 'iterate'),
    package: contents,
    work: reading.work,
  };
}

function readNames(workbook: Element | undefined, sheets: readonly Element[], reading: Reading): NameView[] {
  return children(child(workbook, 'definedNames'), 'definedName').map((element) => {
    reading.entries.add();
    reading.formulas.add(text(element).length);
    const local = attribute(element, 'localSheetId');
    return {
      name: attribute(element, 'name') ?? '',
      refersTo: text(element),
      scope: local === undefined ? undefined : (attribute(sheets[Number(local)], 'name') ?? ''),
    };
  });
}

function readSheets(parts: Package, sheets: readonly Element[], names: readonly NameView[], reading: Reading): SheetView[] {
  const styles = parts.related(parts.workbook, 'styles');
  if (styles === undefined || !parts.has(styles)) reading.damaged(styles ?? 'styles', 'is missing: the workbook has no cell formats');
  const looks = readLooks(styles === undefined ? undefined : parts.root(styles));
  const strings = readStrings(parts);
  const targets = new Map(parts.relationships(parts.workbook).map((entry) => [entry.id, entry]));
  return sheets.map((sheet) => {
    const name = attribute(sheet, 'name') ?? '';
    const target = targets.get(attribute(sheet, 'id') ?? '');
    if (!target || target.external || !parts.has(target.target))
      reading.damaged(name, 'is missing: the package has no part for this sheet');
    else if (target.type !== 'worksheet') reading.damaged(name, `is no worksheet but a ${target.type}`);
    const path = target?.target ?? '';
    const titles = names.find((entry) => entry.name === PRINT_TITLES && entry.scope === name)?.refersTo;
    return readSheet(
      parts,
      path,
      {
        name,
        hidden: (attribute(sheet, 'state') ?? 'visible') !== 'visible',
        looks,
        strings,
        links: new Map(parts.relationships(path).map((entry) => [entry.id, entry.target])),
        titles: {
          ...spanOf(titles, 'titleRows', /\$(\d+):\$(\d+)/),
          ...spanOf(titles, 'titleColumns', /\$([A-Z]+):\$([A-Z]+)/),
        },
      },
      reading,
    );
  });
}

/** Rows or columns that are repeated on every page, without dollar signs. */
function spanOf(titles: string | undefined, key: 'titleRows' | 'titleColumns', pattern: RegExp): { [of in typeof key]?: string } {
  const span = pattern
    .exec(titles ?? '')
    ?.slice(1, 3)
    .join(':');
  return span === undefined ? {} : { [key]: span };
}

/** Texts that cells share, by their number. */
function readStrings(parts: Package): string[] {
  const path = parts.related(parts.workbook, 'sharedStrings');
  const strings: string[] = [];
  if (path !== undefined) parts.root(path, { name: 'si', take: (item) => void strings.push(richText(item)) });
  return strings;
}

function packageOf(parts: Package, reading: Reading): { contents: PackageView; macros: boolean } {
  const foreign = [...parts.foreign()];
  const of = (kind: string): FilePlace[] => foreign.filter((entry) => entry.kind === kind).map(({ place, what }) => ({ place, what }));
  const macros = of('macros');
  return {
    contents: { damage: [...parts.damage(), ...reading.damage], embedded: of('embedded'), connections: of('connections'), macros },
    macros: macros.length > 0,
  };
}
