import type { BusinessCase, Estimate, Segment } from '../../model/document';
import { measuredRetention } from '../../model/document/measured-retention';
import { CaseError, readCaseFile } from '../case/case-file';
import { count, shareOf } from './rounded-figures';
import { saveCase } from './save-case';
import type { FitReport } from '../../core/customerbase/base-fit/report';

/** Where the retention of a fit is to stand. */
export interface Target {
  readonly into: string;
  /** Id of the segment. */
  readonly segment: string;
  /** Who vouches for it; without, it stays unconfirmed. */
  readonly owner?: string;
  /** Also in place of a figure that somebody has confirmed. */
  readonly replace: boolean;
}

/**
 * The case and the segment that a fit is written into.
 * @throws CaseError where there is no such case or segment, or somebody has vouched for what stands there
 */
export function segmentToWrite(target: Target): ReturnType<typeof caseToWrite> {
  const { document, segment } = caseToWrite(target);
  const { into, segment: id, replace } = target;
  if (segment.retention.confirmed && !replace) {
    throw new CaseError(
      `${into} is left as it is: segment.${id}.retention is ${described(segment.retention)}. --replace takes its place.`,
      1,
    );
  }
  return { document, segment };
}

/** The case and the segment alone. */
export function caseToWrite({ into, segment: id }: Target): { readonly document: BusinessCase; readonly segment: Segment } {
  if (into === '-') throw new CaseError('--into needs the name of a file: standard input cannot be written.', 2);
  const document = readCaseFile(into);
  const segment = document.segments.find((candidate) => candidate.id === id);
  if (!segment) throw new CaseError(`${into} has no segment ${id}: it has ${document.segments.map((one) => one.id).join(', ')}.`, 2);
  return { document, segment };
}

/**
 * Writes the yearly retention of a fit with its range and provenance as an estimate of a segment, into the whole file or not at all.
 *
 * @param data name of what was fitted
 * @returns what stood there and what does now
 * @throws CaseError where the case cannot be written or would not be valid
 */
export async function writeRetention(report: FitReport, data: string, target: Target): Promise<string> {
  const { document, segment } = segmentToWrite(target);
  const { retention } = report;
  if ('reason' in retention) throw new CaseError(`${target.into} is left as it is. ${retention.reason}`, 1);
  const estimate: Estimate = {
    ...segment.retention,
    ...measuredRetention(retention),
    confirmed: target.owner !== undefined,
    source: sourceOf(report, data),
    date: new Date().toISOString().slice(0, 10),
    owner: target.owner ?? '',
    confidence: 'unset',
  };
  const segments = document.segments.map((one) => (one === segment ? { ...one, retention: estimate } : one));
  const said = await saveCase(target.into, { ...document, segments });
  return [
    `${target.into}: segment.${segment.id}.retention was ${described(segment.retention)}; it is now ${described(estimate)}.`,
    ...said,
    ...(report.retentionNote === null ? [] : [`Note: ${report.retentionNote}`]),
    ...(segment.tenure
      ? ['Note: the segment has a retention by tenure, which counts in its place; take tenure out of the case for this one to count.']
      : []),
    `It is that of the ${count(retention.alive)} expected to be customers; the segment counts ${count(segment.customers.base)}.`,
  ].join('\n');
}

function sourceOf({ purchases, customers, rows }: FitReport, data: string): string {
  const days = rows ? `, ${rows.firstDay} to ${rows.asOf}` : '';
  return `${purchases.model} fitted to ${data.slice(0, 150)}: ${count(customers)} customers${days}`;
}

function described({ low, base, high, kind, confirmed, owner }: Estimate): string {
  const vouched = confirmed ? `confirmed${owner === '' ? '' : ` by ${owner}`}` : 'unconfirmed';
  return `${shareOf(base)} (${shareOf(low)} to ${shareOf(high)}, ${kind}, ${vouched})`;
}
