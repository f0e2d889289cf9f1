import type { Book, NameView, SheetView } from '../../../workbook/check/book';
import { richText } from './cells';
import { readSheet } from './sheet';
import { readLooks } from './styles';
import { attribute, child, children, holds, Package, text, type Element } from './xml';

const PRINT_TITLES = '_xlnm.Print_Titles';

/**
 * Reads a finished .xlsx file as the linter sees a workbook, by whichever program it was saved.
 * @throws Error when the file is no .xlsx workbook
 */
export function readXlsx(bytes: Uint8Array): Book {
  const parts = new Package(bytes);
  const workbook = parts.root('xl/workbook.xml');
  const sheets = children(child(workbook, 'sheets'), 'sheet');
  const names = readNames(workbook, sheets);
  return {
    sheets: readSheets(parts, sheets, names),
    names: names.filter(({ name }) => !name.startsWith('_xlnm.')),
    externalBooks: externalBooks(parts),
    macros: parts.paths.some((path) => /vbaProject\.bin$|^xl\/macrosheets\//.test(path)),
    iterates: holds(child(workbook, 'calcPr'), 'iterate'),
  };
}

function readNames(workbook: Element | undefined, sheets: readonly Element[]): NameView[] {
  return children(child(workbook, 'definedNames'), 'definedName').map((element) => {
    const local = attribute(element, 'localSheetId');
    return {
      name: attribute(element, 'name') ?? '',
      refersTo: text(element),
      scope: local === undefined ? undefined : (attribute(sheets[Number(local)], 'name') ?? ''),
    };
  });
}

function readSheets(parts: Package, sheets: readonly Element[], names: readonly NameView[]): SheetView[] {
  const looks = readLooks(parts);
  const strings = children(parts.root('xl/sharedStrings.xml'), 'si').map(richText);
  const targets = relationships(parts, 'xl/workbook.xml');
  return sheets.map((sheet) => {
    const name = attribute(sheet, 'name') ?? '';
    const path = resolve('xl', targets.get(attribute(sheet, 'id') ?? '') ?? '');
    const titles = names.find((entry) => entry.name === PRINT_TITLES && entry.scope === name)?.refersTo;
    return readSheet(parts.root(path), {
      name,
      hidden: (attribute(sheet, 'state') ?? 'visible') !== 'visible',
      looks,
      strings,
      links: relationships(parts, path),
      titleRows: /\$(\d+):\$(\d+)/
        .exec(titles ?? '')
        ?.slice(1, 3)
        .join(':'),
    });
  });
}

/** Targets of a part's relationships by their id. */
function relationships(parts: Package, path: string): Map<string, string> {
  const at = path.lastIndexOf('/');
  const root = parts.root(`${path.slice(0, at)}/_rels${path.slice(at)}.rels`);
  return new Map(children(root, 'Relationship').map((entry) => [attribute(entry, 'Id') ?? '', attribute(entry, 'Target') ?? '']));
}

const resolve = (folder: string, target: string): string => (target.startsWith('/') ? target.slice(1) : `${folder}/${target}`);

function externalBooks(parts: Package): string[] {
  const links = parts.paths.filter((path) => /^xl\/externalLinks\/[^/]+\.xml$/.test(path));
  return links.map((path) => [...relationships(parts, path).values()][0] ?? path);
}
