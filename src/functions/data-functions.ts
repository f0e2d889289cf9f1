/** Functions that fit models to data and forecast from the fits: a part of the bundle that is fetched when one is first called. */
export * from './base-forecast';
export * from './contractual';
export * from './covariates';
export * from './customer-base-value';
export * from './effects';
export * from './effects-over-time';
export * from './model-compare';
export * from './purchase-checks';
export * from './purchase-expectations';
export * from './purchase-fits';
export * from './rfm';
export * from './scorelink';
export * from './spend';
export * from './survival';
