/** How a number was come by, the strongest first; an unconfirmed one counts as unconfirmed whatever its kind. */
export const SOURCE_KINDS = ['experiment', 'measured', 'benchmark', 'judgment'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** How sure the owner is; `unset` until somebody says so. */
export const CONFIDENCES = ['high', 'medium', 'low', 'unset'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Who vouches for a number, and on what grounds. */
export interface Provenance {
  readonly kind: SourceKind;
  /** False marks a default, typically a published benchmark, that nobody of this organisation has confirmed. */
  readonly confirmed: boolean;
  readonly source: string;
  /** When the source was read or the judgment was made, ISO. */
  readonly date: string;
  readonly owner: string;
  readonly confidence: Confidence;
  readonly comment: string;
}

/** An uncertain number with where it comes from. low <= base <= high: 10th, 50th and 90th percentile ("8 times in 10 between low and high"). */
export interface Estimate extends Provenance {
  /** Number of the estimate in random draws, 1 to 9999, unique in the document and given once: it never follows from a row. */
  readonly number: number;
  readonly low: number;
  readonly base: number;
  readonly high: number;
}
