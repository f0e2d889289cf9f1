import { buildModel } from '../../model/lines/build-model';
import { parseCase, type CaseFault } from '../../model/document';
import { renderXlsx } from '../../render/xlsx';
import { forbids, lint, type Finding } from '../../workbook/lint';
import { cellsOf } from '../../workbook/cells';
import { withValues } from '../../workbook/values';
import { storedFor } from '../../workbook/storedSimulation';
import { specOf, specWithTables } from '../../workbook/specOf';

/** What became of a case: the bytes of its workbook, or why there are none. */
export type Built =
  | {
      readonly status: 'built';
      readonly bytes: Uint8Array;
      readonly sheets: number;
      readonly formulas: number;
      readonly warnings: readonly Finding[];
    }
  | { readonly status: 'faulty'; readonly faults: readonly CaseFault[] }
  | { readonly status: 'substandard'; readonly findings: readonly Finding[] };

/**
 * From a case document to the bytes of its .xlsx file. A case with faults gives all of them; a workbook that breaks a rule
 * of the standard is not rendered.
 * @param document what JSON.parse returned
 * @param table trials of Excel's own what-if tables; without, the workbook has no such tables
 */
export async function buildXlsx(document: unknown, table?: number): Promise<Built> {
  const parsed = parseCase(document);
  if (!parsed.ok) return { status: 'faulty', faults: parsed.faults };
  const model = buildModel(parsed.case);
  const spec = table === undefined ? specOf(model) : specWithTables(model, { table, stored: storedFor(table) });
  const findings = lint(spec);
  if (findings.some(forbids)) return { status: 'substandard', findings };
  const formulas = spec.sheets.reduce((sum, sheet) => sum + [...cellsOf(sheet)].filter(({ cell }) => cell.formula !== undefined).length, 0);
  return { status: 'built', bytes: await renderXlsx(withValues(spec, model)), sheets: spec.sheets.length, formulas, warnings: findings };
}
