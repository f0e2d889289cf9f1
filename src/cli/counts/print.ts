import { figure } from '../fit/rounded-figures';
import { evenColumns } from '../terminal/even-columns';
import type { FunctionTable } from './function-tables';

/** Tables of functions in columns, for a person at a terminal; what stands alone in a row, such as a note, is a line of its own. */
export const printTables = (tables: readonly FunctionTable[]): string =>
  `${tables.map((table) => ('reason' in table ? [`${table.function}: none. ${table.reason}`] : printed(table)).join('\n')).join('\n\n')}\n`;

function printed({ function: id, rows }: Extract<FunctionTable, { rows: unknown }>): string[] {
  const [head, ...body] = rows as [(number | string)[], ...(number | string)[][]];
  const shown = head.flatMap((name, j) => (String(name).startsWith('Covariance') ? [] : [j]));
  const cells = (row: readonly (number | string)[]): string[] =>
    shown.map((j) => (typeof row[j] === 'number' ? figure(row[j]) : (row[j] ?? '')));
  const lines = body.filter((row) => !isSentence(row));
  return [
    `${id}:`,
    ...evenColumns([cells(head), ...lines.map(cells)]),
    ...body.filter(isSentence).map(([label, text]) => `${capital(String(label))}: ${String(text)}`),
  ];
}

const SENTENCES = ['note', 'assumes'];
const isSentence = ([label]: readonly (number | string)[]): boolean => SENTENCES.includes(String(label));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
