/** What the tests of this folder need, as one bundle; see test/tools/bundled.ts. */
export * from '@univerjs/engine-formula';
export * from '../../../src/workbench/functions/call-arguments';
export * from '../../../src/workbench/functions/cell-errors';
export * from '../../../src/workbench/functions/hosted-function';
export * from '../../../src/workbench/functions/metadata';
export * from '../../../src/workbench/functions/error-notes';
export * from '../../../src/workbench/functions/result';
