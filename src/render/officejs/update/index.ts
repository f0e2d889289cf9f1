export { prepareUpdate, type UpdatePlan } from './plan';
export { updateWorkbook } from './update';
