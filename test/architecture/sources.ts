import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(__dirname, '../..');
const src = path.join(root, 'src');

/** A source file, parsed. `name` is its path below the project, with slashes. */
export interface Source {
  readonly name: string;
  readonly layer: string;
  readonly tree: ts.SourceFile;
}

/** Layers are folders of src; core and render count by subfolder, and the files directly in core are a layer of their own. */
export function layerOf(name: string): string {
  const [, first = '', second = ''] = name.split('/');
  if (first === 'workbook' && (second === 'reading' || second === 'formula')) return `workbook/${second}`;
  return (first === 'core' || first === 'render') && !second.endsWith('.ts') ? `${first}/${second}` : first;
}

export function parse(name: string, text: string): Source {
  const kind = name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { name, layer: layerOf(name), tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kind) };
}

/** All TypeScript of the project under src. */
export const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join(src, file))
  .map((file) => parse(path.relative(root, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')));

/** Every node of a file that a visitor wants to say something about. */
export function visit<T>({ tree }: Source, see: (node: ts.Node) => T | undefined): T[] {
  const found: T[] = [];
  const walk = (node: ts.Node): void => {
    const said = see(node);
    if (said !== undefined) found.push(said);
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return found;
}

/** What a file imports, in whatever way: static, type-only, re-export, dynamic, `typeof import()`, require. */
export function importsOf(source: Source): string[] {
  return visit(source, (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
    if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
    if (ts.isExternalModuleReference(node)) return textOf(node.expression);
    if (!ts.isCallExpression(node)) return undefined;
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    return node.expression.kind === ts.SyntaxKind.ImportKeyword || isRequire ? textOf(node.arguments[0]) : undefined;
  });
}

const textOf = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** Path below the project that a relative import leads to, without resolving its extension. */
export const targetOf = ({ name }: Source, specifier: string): string => path.posix.join(path.posix.dirname(name), specifier);

/** Where a node stands, to click on. */
export const placeOf = (source: Source, node: ts.Node): string =>
  `${source.name}:${source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1}`;
