import { newCase, type BusinessCase } from '../../src/model/document';
import { buildModel } from '../../src/model/lines/build-model';
import { changed, type Change } from '../../src/taskpane/session/structure';
import { specOf } from '../../src/workbook/specOf';

// A slow machine is no silent host.
export const options = { patience: { answer: 900_000, poll: 1, retries: [1, 1] }, now: () => new Date('2026-11-26T00:00:00Z') };

/** A small case: the workbench draws every cell of it. */
export const small: BusinessCase = {
  ...newCase('2026-11-22', 'EUR'),
  sheets: ['Log'],
  purpose: 'To be decided',
  timeline: { ...newCase('2026-11-22', 'EUR').timeline, periods: 3 },
};
export const specFor = (document: BusinessCase) => specOf(buildModel(document));
export const restructured = (document: BusinessCase, ...changes: readonly Change[]): BusinessCase =>
  changes.reduce((draft, change) => changed(draft, change, '2026-11-22'), { document, edits: {} } as Parameters<typeof changed>[0])
    .document;

export const grown = restructured(
  { ...small, title: 'Grown' },
  { type: 'add', addition: { label: '', list: 'segments' } },
  { type: 'add', addition: { label: '', list: 'costs', kind: 'recurring' } },
  { type: 'remove', place: { list: 'costs', index: 0 } },
);
export const dearer: BusinessCase = { ...small, discountRate: { ...small.discountRate, base: 0.11 } };
export const horizon = (periods: number): BusinessCase => ({ ...small, timeline: { ...small.timeline, periods } });
