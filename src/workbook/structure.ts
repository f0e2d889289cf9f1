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
    row('document.version', 'Version of the document format', String(document.version)),
    row('document.title', 'Title', document.title),
    row('document.currency', 'Currency', document.currency),
    row('document.author', 'Author', document.author),
    row('document.date', 'Date of the case', document.date),
    row('document.purpose', 'Purpose', document.purpose),
    row('document.sheets', 'Sheets wanted besides those that always stand', document.sheets.join(LIST_SEPARATOR)),
    ...segments.map(({ id, name }, index) => row(`segment.${id}.name`, `Name of segment ${index + 1}`, name)),
    ...levers.flatMap(({ id, name, kind, segments: works }, index) => [
      row(`lever.${id}.name`, `Name of lever ${index + 1}`, name),
      row(`lever.${id}.kind`, `Kind of lever ${index + 1}`, kind),
      row(`lever.${id}.segments`, `Segments of lever ${index + 1} at insertion`, works.join(LIST_SEPARATOR)),
    ]),
    ...costs.flatMap(({ id, name, kind, scales, levers: served }, index) => [
      row(`cost.${id}.name`, `Name of cost ${index + 1}`, name),
      row(`cost.${id}.kind`, `Kind of cost ${index + 1}`, kind),
      row(`cost.${id}.scales`, `Cost ${index + 1} grows with effort`, YES_NO[scales ? 0 : 1]),
      row(`cost.${id}.levers`, `Levers that cost ${index + 1} serves, all if none is named`, served.join(LIST_SEPARATOR)),
    ]),
    ...(inaction.serviceLevels?.classes ?? []).map(({ id, name }, index) =>
      row(`inaction.service.${id}.name`, `Name of service level ${index + 1}`, name),
    ),
    ...programmes.flatMap(({ id, name, group, needs, mustHave }, index) => [
      row(`programme.${id}.name`, `Name of programme ${index + 1}`, name),
      row(`programme.${id}.group`, `Programme ${index + 1} excludes others of the group`, group),
      row(`programme.${id}.needs`, `Programme ${index + 1} needs`, needs.join(LIST_SEPARATOR)),
      row(`programme.${id}.mustHave`, `Programme ${index + 1} is a must`, YES_NO[mustHave ? 0 : 1]),
    ]),
    ...correlations.flatMap(({ a, b, rank, comment }, index) => [
      row(`correlation.${index + 1}.a`, `Correlation ${index + 1} between`, a),
      row(`correlation.${index + 1}.b`, `Correlation ${index + 1} and`, b),
      row(`correlation.${index + 1}.rank`, `Rank correlation ${index + 1}`, String(rank)),
      row(`correlation.${index + 1}.comment`, `Reason of correlation ${index + 1}`, comment),
    ]),
    row('review.reviewer', 'Reviewer', review.reviewer),
    row('review.date', 'Date of the review', review.date),
    row('review.decision', 'Decision', review.decision),
    row('review.conditions', 'Conditions', review.conditions),
    ...realisation.flatMap(({ id, benefit, date, owner }, index) => [
      row(`realisation.${id}.benefit`, `Benefit to be seen ${index + 1}`, benefit),
      row(`realisation.${id}.date`, `Date of benefit ${index + 1}`, date),
      row(`realisation.${id}.owner`, `Owner of benefit ${index + 1}`, owner),
    ]),
    ...(document.sheets.includes('Evidence') ? [] : noteRows(document)),
  ];
}

/** Evidence and judgments, where they have no sheet of their own: leaving the sheet out loses nothing. */
const noteRows = ({ evidence, judgments }: BusinessCase): StructureRow[] => [
  ...evidence.flatMap(({ id, kind, text, source, date, weight }, index) => [
    row(`evidence.${id}.kind`, `Kind of evidence ${index + 1}`, kind),
    row(`evidence.${id}.text`, `Evidence ${index + 1}`, text),
    row(`evidence.${id}.source`, `Source of evidence ${index + 1}`, source),
    row(`evidence.${id}.date`, `Date of evidence ${index + 1}`, date),
    row(`evidence.${id}.weight`, `Weight of evidence ${index + 1}`, weight),
  ]),
  ...judgments.flatMap(({ id, topic, text, owner, date }, index) => [
    row(`judgment.${id}.topic`, `Topic of judgment ${index + 1}`, topic),
    row(`judgment.${id}.text`, `Judgment ${index + 1}`, text),
    row(`judgment.${id}.owner`, `Owner of judgment ${index + 1}`, owner),
    row(`judgment.${id}.date`, `Date of judgment ${index + 1}`, date),
  ]),
];
