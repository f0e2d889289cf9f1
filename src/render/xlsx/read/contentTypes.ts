/** What a workbook of figures, texts and charts is made of. Everything else is foreign to it, known or not. */
const BELONGS: readonly RegExp[] = [
  /^application\/vnd\.openxmlformats-package\.(relationships|core-properties)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.(extended-properties|custom-properties|theme|themeOverride|drawing|customXmlProperties)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.vmlDrawing$/,
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(sheet\.main|worksheet|styles|sharedStrings|calcChain|table|comments|sheetMetadata|externalLink)\+xml$/,
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.printerSettings$/,
  /^application\/vnd\.openxmlformats-officedocument\.drawingml\.(chart|chartshapes)\+xml$/,
  /^application\/vnd\.ms-office\.(chartstyle|chartcolorstyle)\+xml$/,
  /^application\/vnd\.ms-excel\.(threadedcomments|person)\+xml$/,
  /^(application|text)\/xml$/,
  /^image\/(png|jpeg|gif)$/,
];

const MACROS = /vbaProject|macroEnabled|macrosheet/i;
const CONNECTIONS = /connections|queryTable|externalData|webextension|taskpanes|volatileDependencies|\/model\/|customData|xmlMaps/i;
const EMBEDDED = /(^|\/)(embeddings|activeX|ctrlProps)\//i;

export type ForeignKind = 'macros' | 'connections' | 'embedded';

/** What kind of foreign thing a part is, by its path and content type; undefined for a part that belongs to a workbook. */
export function foreignKind(path: string, contentType: string): ForeignKind | undefined {
  const type = contentType.split(';')[0]?.trim() ?? '';
  if (MACROS.test(type) || MACROS.test(path)) return 'macros';
  if (CONNECTIONS.test(type) || CONNECTIONS.test(path)) return 'connections';
  return BELONGS.some((pattern) => pattern.test(type)) && !EMBEDDED.test(path) ? undefined : 'embedded';
}
