export { failureOf, HostFailure, WorkbookError, type Failure, type FailureKind } from './error';
export { Host, type ExcelRun, type HostOptions, PATIENCE } from './host';
export { insertWorkbook, type InsertedSet, type InsertOptions } from './insert';
export { prepareUpdate, updateWorkbook, type UpdatePlan } from './update';
export { planRemoval, removeCase, type RemovalPlan } from './remove';
export { listSets, type CaseSet, type NamedValue, type ReadSet, type SetSheet } from './sets';
