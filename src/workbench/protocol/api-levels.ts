import levels from './api-levels.json';

/** Wire names that differ from those of the type definitions. */
const WIRE_NAMES: Readonly<Record<string, string>> = { 'Worksheet.gridlines': 'showGridlines', 'Worksheet.headings': 'showHeadings' };

const byMember = new Map<string, number>();
for (const [type, byLevel] of Object.entries(levels as Readonly<Record<string, Readonly<Record<string, string>>>>)) {
  for (const [level, names] of Object.entries(byLevel)) for (const name of names.split(' ')) byMember.set(`${type}.${name}`, Number(level));
}

/**
 * The minor version of ExcelApi with which a member came, 1 for those that always were there and for what office.js asks
 * for itself. The table beside this file is made from the platform's type definitions by its test.
 *
 * @param wireName PascalCase, as it stands in a request.
 */
export function neededLevel(type: string, wireName: string): number {
  const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return byMember.get(`${type}.${WIRE_NAMES[`${type}.${name}`] ?? name}`) ?? 1;
}
