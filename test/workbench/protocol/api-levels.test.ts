import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { isKnownMember, neededLevel } from '../../../src/workbench/protocol/api-levels';

const root = join(__dirname, '../../..');
const FILE = join(root, 'src/workbench/protocol/api-levels.json');
const TYPES = join(root, 'node_modules/@types/office-js/index.d.ts');

type Levels = Record<string, Record<string, string>>;

/** The types that the host answers, by the names its classes carry. */
function answeredTypes(): ReadonlySet<string> {
  const folder = join(root, 'src/workbench/objects');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/typeName = '(\w+)'/g)].map(([, name]) => name ?? '')));
}

/** Minor version of ExcelApi by type and member, as the platform's type definitions say it of each; 0 where they say none. */
function declaredLevels(types: ReadonlySet<string>): Levels {
  const tree = ts.createSourceFile(TYPES, readFileSync(TYPES, 'utf8'), ts.ScriptTarget.Latest, true);
  const excel = tree.statements.find((node) => ts.isModuleDeclaration(node) && node.name.text === 'Excel') as ts.ModuleDeclaration;
  const levels: Levels = {};
  for (const declaration of (excel.body as ts.ModuleBlock).statements) {
    if (!ts.isClassDeclaration(declaration) || !types.has(declaration.name?.text ?? '')) continue;
    const least = new Map<string, number>();
    for (const member of declaration.members) {
      const level = Number(/\[Api set: ExcelApi 1\.(\d+)/.exec(member.getFullText())?.[1]);
      const name = member.name?.getText();
      if (name) least.set(name, Math.min(level || 0, least.get(name) ?? Infinity));
    }
    const byLevel: Record<string, string> = {};
    for (const level of [...new Set(least.values())].sort((a, b) => a - b)) {
      const names = [...least].filter(([, each]) => each === level).map(([name]) => name);
      byLevel[level] = names.sort().join(' ');
    }
    levels[declaration.name?.text ?? ''] = byLevel;
  }
  return Object.fromEntries(Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('the levels of ExcelApi', () => {
  it('are those of the type definitions, for every type that the host answers (UPDATE_API_LEVELS=1 writes them anew)', () => {
    const declared = declaredLevels(answeredTypes());
    if (process.env['UPDATE_API_LEVELS']) writeFileSync(FILE, `${JSON.stringify(declared, null, 2)}\n`);
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(declared);
  }, 30_000);

  it.each([
    ['Range', 'Values', 1],
    ['Range', 'GetSpillingToRange', 12],
    ['Worksheet', 'ShowGridlines', 8],
    ['Worksheet', 'Gridlines', 8],
    ['NamedItemCollection', 'Add', 4],
    ['WorksheetCollection', 'GetItemOrNullObject', 4],
    ['Range', '_ValidateArraySize', 1],
  ])('say that %s.%s came with 1.%i', (type, member, level) => {
    expect(neededLevel(type, member)).toBe(level);
  });

  it.each([
    ['Range', 'Values', true],
    ['Range', 'ValuesAsJson', true],
    ['Worksheet', 'NoPropertiesNeeded', false],
    ['NoTypeOfExcel', 'Anything', true],
  ])('know whether there is a %s.%s', (type, member, known) => {
    expect(isKnownMember(type, member)).toBe(known);
  });
});
