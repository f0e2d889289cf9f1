import levels from './api-levels.json';

/** Wire names that differ from those of the type definitions. */
const WIRE_NAMES: Readonly<Record<string, string>> = {
  'Worksheet.gridlines': 'showGridlines',
  'Worksheet.headings': 'showHeadings',
  'Style.orientation': 'textOrientation',
};

const types = new Set(Object.keys(levels));
const byMember = new Map<string, number>();
for (const [type, byLevel] of Object.entries(levels as Readonly<Record<string, Readonly<Record<string, string>>>>)) {
  for (const [level, names] of Object.entries(byLevel)) for (const name of names.split(' ')) byMember.set(`${type}.${name}`, Number(level));
}

/**
 * The minor version of ExcelApi with which a member came, 1 for what office.js asks for itself, 0 where the type definitions
 * say none. The table beside this file is made from them by its test.
 *
 * @param wireName PascalCase, as it stands in a request.
 */
export const neededLevel = (type: string, wireName: string): number => byMember.get(keyOf(type, wireName)) ?? 1;

/** Whether the type definitions have a member, or do not have the type. */
export const isKnownMember = (type: string, wireName: string): boolean => !types.has(type) || byMember.has(keyOf(type, wireName));

function keyOf(type: string, wireName: string): string {
  const name = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  return `${type}.${WIRE_NAMES[`${type}.${name}`] ?? name}`;
}
