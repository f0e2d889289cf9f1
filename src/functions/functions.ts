/**
 * Every file here that declares custom functions, one line each, in the order in which functions.json lists them:
 * `functionSources` in src/build/metadata.ts reads that list from this text, because the generator reads sources, not modules.
 * The terminal and the tests call the functions by this door; the bundle's entry is bundle.ts, which brings some of them later.
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
