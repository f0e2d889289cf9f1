import { inputIds } from '../model/document/input-ids';
import type { BusinessCase } from '../model/document/types';

/**
 * What a case holds besides its numbers, as rows of the register: texts and choices that decide which lines the model
 * has. They stand on the Inputs sheet with their ids, so that the workbook reads back completely, but are changed in the
 * pane, because another segment or lever means other rows.
 */
export interface StructureRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

const row = (id: string, label: string, value: string): StructureRow => ({ id, label, value });

/** Ids of lists are written as one text, separated by this. */
export const LIST_SEPARATOR = ', ';

/** How a flag reads. */
export const YES_NO = ['yes', 'no'] as const;

export function structureRows(document: BusinessCase): StructureRow[] {
  const { segments, levers, costs, inaction, programmes, correlations, review, realisation } = document;
  return [
    row(inputIds.document('version'), 'Version of the document format', String(document.version)),
    row(inputIds.document('title'), 'Title', document.title),
    row(inputIds.document('currency'), 'Currency', document.currency),
    row(inputIds.document('author'), 'Author', document.author),
    row(inputIds.document('date'), 'Date of the case', document.date),
    row(inputIds.document('purpose'), 'Purpose', document.purpose),
    row(inputIds.document('sheets'), 'Sheets wanted besides those that always stand', document.sheets.join(LIST_SEPARATOR)),
    ...segments.flatMap(({ id, name, tenure }, index) => [
      row(inputIds.segment(id, 'name'), `Name of segment ${index + 1}`, name),
      ...(tenure ? [row(inputIds.tenure(id, 'curve'), `Retention of segment ${index + 1} by tenure`, tenure.curve)] : []),
    ]),
    ...levers.flatMap(({ id, name, kind, segments: works }, index) => [
      row(inputIds.lever(id, 'name'), `Name of lever ${index + 1}`, name),
      row(inputIds.lever(id, 'kind'), `Kind of lever ${index + 1}`, kind),
      row(inputIds.lever(id, 'segments'), `Segments of lever ${index + 1} at insertion`, works.join(LIST_SEPARATOR)),
    ]),
    ...costs.flatMap(({ id, name, kind, scales, levers: served }, index) => [
      row(inputIds.cost(id, 'name'), `Name of cost ${index + 1}`, name),
      row(inputIds.cost(id, 'kind'), `Kind of cost ${index + 1}`, kind),
      row(inputIds.cost(id, 'scales'), `Cost ${index + 1} grows with effort`, YES_NO[scales ? 0 : 1]),
      row(inputIds.cost(id, 'levers'), `Levers that cost ${index + 1} serves, all if none is named`, served.join(LIST_SEPARATOR)),
    ]),
    ...(inaction.serviceLevels?.classes ?? []).map(({ id, name }, index) =>
      row(inputIds.service(id, 'name'), `Name of service level ${index + 1}`, name),
    ),
    ...programmes.flatMap(({ id, name, group, needs, mustHave }, index) => [
      row(inputIds.programme(id, 'name'), `Name of programme ${index + 1}`, name),
      row(inputIds.programme(id, 'group'), `Programme ${index + 1} excludes others of the group`, group),
      row(inputIds.programme(id, 'needs'), `Programme ${index + 1} needs`, needs.join(LIST_SEPARATOR)),
      row(inputIds.programme(id, 'mustHave'), `Programme ${index + 1} is a must`, YES_NO[mustHave ? 0 : 1]),
    ]),
    ...correlations.flatMap(({ a, b, rank, comment }, index) => [
      row(inputIds.correlation(String(index + 1), 'a'), `Correlation ${index + 1} between`, a),
      row(inputIds.correlation(String(index + 1), 'b'), `Correlation ${index + 1} and`, b),
      row(inputIds.correlation(String(index + 1), 'rank'), `Rank correlation ${index + 1}`, String(rank)),
      row(inputIds.correlation(String(index + 1), 'comment'), `Reason of correlation ${index + 1}`, comment),
    ]),
    row(inputIds.review('reviewer'), 'Reviewer', review.reviewer),
    row(inputIds.review('date'), 'Date of the review', review.date),
    row(inputIds.review('decision'), 'Decision', review.decision),
    row(inputIds.review('conditions'), 'Conditions', review.conditions),
    ...realisation.flatMap(({ id, benefit, date, owner }, index) => [
      row(inputIds.realisation(id, 'benefit'), `Benefit to be seen ${index + 1}`, benefit),
      row(inputIds.realisation(id, 'date'), `Date of benefit ${index + 1}`, date),
      row(inputIds.realisation(id, 'owner'), `Owner of benefit ${index + 1}`, owner),
    ]),
    ...(document.sheets.includes('Evidence') ? [] : noteRows(document)),
  ];
}

/** Evidence and judgments, where they have no sheet of their own: leaving the sheet out loses nothing. */
const noteRows = ({ evidence, judgments }: BusinessCase): StructureRow[] => [
  ...evidence.flatMap(({ id, kind, text, source, date, weight }, index) => [
    row(inputIds.evidence(id, 'kind'), `Kind of evidence ${index + 1}`, kind),
    row(inputIds.evidence(id, 'text'), `Evidence ${index + 1}`, text),
    row(inputIds.evidence(id, 'source'), `Source of evidence ${index + 1}`, source),
    row(inputIds.evidence(id, 'date'), `Date of evidence ${index + 1}`, date),
    row(inputIds.evidence(id, 'weight'), `Weight of evidence ${index + 1}`, weight),
  ]),
  ...judgments.flatMap(({ id, topic, text, owner, date }, index) => [
    row(inputIds.judgment(id, 'topic'), `Topic of judgment ${index + 1}`, topic),
    row(inputIds.judgment(id, 'text'), `Judgment ${index + 1}`, text),
    row(inputIds.judgment(id, 'owner'), `Owner of judgment ${index + 1}`, owner),
    row(inputIds.judgment(id, 'date'), `Date of judgment ${index + 1}`, date),
  ]),
];
