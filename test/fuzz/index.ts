import { csvFuzz } from './csv.fuzz';
import { documentsFuzz } from './documents.fuzz';
import type { Fuzz } from './fuzz';
import { functionsFuzz } from './functions.fuzz';
import { sqlFuzz } from './sql.fuzz';
import { workbooksFuzz } from './workbooks.fuzz';

/** Everything that takes input from outside. */
export const fuzzes: readonly Fuzz[] = [functionsFuzz, documentsFuzz, workbooksFuzz, csvFuzz, sqlFuzz];
