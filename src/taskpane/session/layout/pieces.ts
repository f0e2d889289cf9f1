import type { BusinessCase } from '../../../model/document';
import { buildModel } from '../../../model/lines/build-model';
import { findingText, forbids, lint } from '../../../workbook/lint';
import type { SheetSpec, WorkbookSpec } from '../../../workbook/spec';
import { specOf } from '../../../workbook/specOf';

/** A case whose workbook is wanted. */
export interface LayoutOrder {
  readonly document: BusinessCase;
  /** Whether it shall be held to the workbook standard, as what is written must be. */
  readonly held: boolean;
}

/** A workbook on its way to the pane: sheet by sheet, so that none takes long to receive, then all else, or why there is none. */
export type Piece = { readonly sheet: SheetSpec } | { readonly rest: Omit<WorkbookSpec, 'sheets'> } | { readonly failure: string };

/**
 * Lays out the workbook of a case.
 *
 * @param order a valid case
 * @returns its sheets in their order and, last, the rest of it; or one failure, in sentences, where it breaks the standard
 */
export function* piecesOf({ document, held }: LayoutOrder): Generator<Piece, void> {
  const spec = specOf(buildModel(document));
  const errors = held ? lint(spec).filter(forbids) : [];
  if (errors.length > 0) {
    yield { failure: `The workbook would break its own standard: ${errors.map(findingText).join(' ')}` };
    return;
  }
  const { sheets, ...rest } = spec;
  for (const sheet of sheets) yield { sheet };
  yield { rest };
}
