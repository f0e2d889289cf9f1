export { HostFailure } from './error';
export { Host, type ExcelRun } from './host';
export { insertWorkbook } from './insert';
export { prepareUpdate, updateWorkbook, type UpdatePlan } from './update';
export type { RemovalPlan } from './remove';
export { listSets, type CaseSet } from './sets';
