import { newEstimate } from '../../model/document/defaults';
import { withNumbers } from '../../model/document/estimates';
import { inputIds } from '../../model/document/input-ids';
import { type MeasuredTenure, type TenureOrigin, withMeasuredTenure } from '../../model/document/measured-tenure';
import { MOST_TENURE_YEARS, type BusinessCase, type Estimate, type Segment, type Tenure } from '../../model/document/types';
import type { Draft } from './draft';

/**
 * The draft with another number of years of tenure in a segment. A table begins with the one retention in every year, and as many
 * customers in each; a further year begins as the last one is, without anybody who vouches for it.
 */
export function withTenure(draft: Draft, index: number, wanted: number, today: string): Draft {
  const years = Math.min(wanted, MOST_TENURE_YEARS);
  const segments = draft.document.segments.map((segment, at): Segment => {
    if (at !== index) return segment;
    const { tenure, ...bare } = segment;
    return years === 0 ? bare : { ...bare, tenure: tenure ? resized(tenure, years, today) : newTable(bare, years, today) };
  });
  const id = draft.document.segments[index]?.id ?? '';
  const path = `segments[${index}].tenure.`;
  const edits = Object.fromEntries(Object.entries(draft.edits).filter(([key]) => !key.startsWith(path) || staysIn(key, path, years)));
  const gone = (estimate: string): boolean => {
    const year = Array.from({ length: MOST_TENURE_YEARS - years }, (_, more) => inputIds.tenureYear(id, years + more + 1, ''));
    return (years === 0 ? [inputIds.tenure(id, '')] : year).some((prefix) => estimate.startsWith(prefix));
  };
  const correlations = draft.document.correlations.filter(({ a, b }) => !gone(a) && !gone(b));
  return { ...draft, document: withNumbers<BusinessCase>({ ...draft.document, segments, correlations }), edits };
}

/** The draft with a retention by tenure that data gave; what was typed over the one before goes with it. */
export function withTenureOfData(draft: Draft, index: number, found: MeasuredTenure, origin: TenureOrigin): Draft {
  const edits = Object.fromEntries(Object.entries(draft.edits).filter(([key]) => !key.startsWith(`segments[${index}].tenure.`)));
  return { ...draft, document: withMeasuredTenure(draft.document, index, found, origin), edits };
}

/** Whether what was typed belongs to what is still there. */
function staysIn(key: string, path: string, years: number): boolean {
  const year = /^years\[(\d+)\]/.exec(key.slice(path.length))?.[1];
  return years > 0 && (year === undefined || Number(year) < years);
}

const fresh = ({ low, base, high }: Estimate, today: string): Estimate => newEstimate(base, today, low, high);

const newTable = ({ retention }: Segment, years: number, today: string): Tenure => ({
  curve: 'table',
  years: Array.from({ length: years }, () => ({ customers: newEstimate(1, today), retention: fresh(retention, today) })),
});

function resized(tenure: Tenure, years: number, today: string): Tenure {
  const sized = <Year extends object>(all: readonly Year[], next: (last: Year) => Year): Year[] =>
    Array.from({ length: years }, (_, before) => all[before] ?? next(all.at(-1)!));
  const nobody = newEstimate(0, today);
  return tenure.curve === 'table'
    ? { ...tenure, years: sized(tenure.years, ({ retention }) => ({ customers: nobody, retention: fresh(retention, today) })) }
    : { ...tenure, years: sized(tenure.years, () => ({ customers: nobody })) };
}
