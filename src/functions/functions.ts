/**
 * Entry of the functions bundle: every file here that declares custom functions, one line each.
 *
 * For the build: this module is the webpack entry, and `input` of custom-functions-metadata-plugin is the ARRAY of the
 * absolute paths of all files in this folder whose text contains `@customfunction` (the plugin reads each file by
 * itself and does not follow imports; it appends the `CustomFunctions.associate` calls to exactly these files):
 *
 *     const folder = path.resolve(__dirname, 'src/functions');
 *     const input = fs.readdirSync(folder).map((name) => path.join(folder, name))
 *       .filter((file) => file.endsWith('.ts') && /@customfunction\s/.test(fs.readFileSync(file, 'utf8')));
 *
 * `functionSources` in src/build/metadata.ts does the same for tests and help pages. The plugin cannot set
 * `allowErrorForDataTypeAny`, without which Excel does not hand cells with errors to a function: the build adds it to
 * functions.json together with the base of the help addresses (`finishMetadata` in src/build/metadata.ts says how).
 *
 * In a declaration file the name of a function is its id in camel case (CLV_TABLE is clvTable).
 */
export * from './appraisal';
export * from './contractual';
export * from './customerbase';
export * from './inaction';
export * from './retention';
export * from './scorelink';
export * from './uncertainty';
export * from './value';
