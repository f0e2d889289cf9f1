/** What the tests of this folder need, as one bundle; see test/tools/bundled.ts. */
export * from '../../../src/workbench/charts/data';
export * from '../../../src/workbench/charts/format-number';
export * from '../../../src/workbench/charts/option';
export * from '../../../src/workbench/charts/store';
