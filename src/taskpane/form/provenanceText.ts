import type { Confidence, SourceKind } from '../../model/document/types';
import type { Option } from './field';

const KINDS: Readonly<Record<SourceKind, string>> = {
  experiment: 'Experiment',
  measured: 'Measured',
  benchmark: 'Benchmark',
  judgment: 'Judgment',
};
const CONFIDENCE: Readonly<Record<Confidence, string>> = { high: 'High', medium: 'Medium', low: 'Low', unset: 'Not said' };

const options = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
export const KIND_OPTIONS = options(KINDS);
export const CONFIDENCE_OPTIONS = options(CONFIDENCE);

/** Kind, confirmation, owner and confidence of a number in a few words. */
export function provenanceSummary({ kind, confirmed, owner, confidence }: Readonly<Record<string, unknown>>): string {
  const words = [
    confirmed === true ? (KINDS[kind as SourceKind] ?? String(kind)) : `Unconfirmed ${String(kind)}`,
    owner === '' ? 'no owner' : String(owner),
    ...(confidence === 'unset' ? [] : [`${String(confidence)} confidence`]),
  ];
  return words.join(' · ');
}
