import { join } from 'node:path';
import { examples } from '../../../src/build/examples';
import { type BusinessCase } from '../../../src/model/document';
import { readCase, type CellValue, type WorkbookContent } from '../../../src/workbook/reading';
import { type Content } from './content-of';
import { sampleCase } from '../../model/sample-case';

export const templates: Record<string, BusinessCase> = { ...examples(join(__dirname, '../../..')), sample: sampleCase };
export const telecom = templates['telecom']!;

export const inputsOf = (content: Content) => content.sheets.find(({ name }) => name.startsWith('Inputs'))!;
export const evidenceOf = (content: Content) => content.sheets.find(({ name }) => name.startsWith('Evidence'))!;
export const column = {
  low: 2,
  base: 3,
  high: 4,
  live: 5,
  kind: 6,
  confirmed: 7,
  source: 8,
  date: 9,
  owner: 10,
  confidence: 11,
  comment: 12,
  id: 13,
};

export function rowOf(content: Content, id: string): CellValue[] {
  const row = inputsOf(content).values.find((cells) => cells[column.id] === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}
export const addressOf = (content: Content, id: string, letter: string): string =>
  `Inputs!${letter}${inputsOf(content).values.indexOf(rowOf(content, id)) + 1}`;

export const faultsOf = (content: WorkbookContent) => {
  const result = readCase(content);
  if (result.ok) throw new Error('read without a fault');
  return result.faults;
};
