/** Functions that need the model of a case or search for the best of many: a part of the bundle that is fetched when one is first called. */
export * from './business-case';
export * from './portfolio';
