/** The family of the customer base: one file for each concept. */
export * from './rfm';
export * from './purchase-fits';
export * from './purchase-expectations';
export * from './purchase-checks';
export * from './base-forecast';
export { MODEL_COMPARE } from './model-compare';
export * from './spend';
export * from './customer-base-value';
export { PURCHASE_COVARIATES } from './covariates';
