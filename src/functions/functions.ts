/**
 * Entry of the functions bundle: every file here that declares custom functions, one line each, in the order in which
 * functions.json lists them.
 *
 * For the build: this module is the webpack entry, and `input` of custom-functions-metadata-plugin is the ARRAY of the
 * absolute paths of the files named here (the plugin reads each file by itself and does not follow imports; it appends the
 * `CustomFunctions.associate` calls to exactly these files). `functionSources` in src/build/metadata.ts and in webpack.config.js
 * reads that list from this text. The plugin cannot set `allowErrorForDataTypeAny`, without which Excel does not hand cells with
 * errors to a function: the build adds it to functions.json together with the base of the help addresses (`finishMetadata` in
 * src/build/metadata.ts says how).
 *
 * In a declaration file the name of a function is its id in camel case (CLV_TABLE is clvTable).
 */
export * from './appraisal';
export * from './business-case';
export * from './contractual';
export * from './covariates';
export * from './rfm';
export * from './purchase-fits';
export * from './purchase-expectations';
export * from './purchase-checks';
export * from './base-forecast';
export * from './model-compare';
export * from './spend';
export * from './customer-base-value';
export * from './effects';
export * from './effects-over-time';
export * from './inaction';
export * from './portfolio';
export * from './retention';
export * from './scorelink';
export * from './survival';
export * from './uncertainty';
export * from './value';
