import type { BusinessCase } from '../model/document';

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

export function structureRows(document: BusinessCase): StructureRow[] {
  const { segments, levers, costs, inaction, timeline, programmes } = document;
  return [
    row('document.version', 'Version of the document format', String(document.version)),
    row('document.title', 'Title', document.title),
    row('document.currency', 'Currency', document.currency),
    row('document.author', 'Author', document.author),
    row('document.date', 'Date of the case', document.date),
    row('document.purpose', 'Purpose', document.purpose),
    row('document.periods', 'Number of periods', String(timeline.periods)),
    ...segments.map(({ id, name }, index) => row(`segment.${id}.name`, `Name of segment ${index + 1}`, name)),
    ...levers.flatMap(({ id, name, kind, segments: works }, index) => [
      row(`lever.${id}.name`, `Name of lever ${index + 1}`, name),
      row(`lever.${id}.kind`, `Kind of lever ${index + 1}`, kind),
      row(`lever.${id}.segments`, `Segments of lever ${index + 1} at insertion`, works.join(LIST_SEPARATOR)),
    ]),
    ...costs.flatMap(({ id, name, kind }, index) => [
      row(`cost.${id}.name`, `Name of cost ${index + 1}`, name),
      row(`cost.${id}.kind`, `Kind of cost ${index + 1}`, kind),
    ]),
    ...(inaction.serviceLevels?.classes ?? []).map(({ id, name }, index) =>
      row(`inaction.service.${id}.name`, `Name of service level ${index + 1}`, name),
    ),
    ...programmes.map(({ id, name }, index) => row(`programme.${id}.name`, `Name of programme ${index + 1}`, name)),
  ];
}
