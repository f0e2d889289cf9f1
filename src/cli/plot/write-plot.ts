import { CaseError } from '../case/case-file';
import { writeWhole } from '../workbook/write-file';
import { type Chart, svgOf } from './svg-chart';

/** Writes charts as a picture, into the whole file or not at all. @throws CaseError where there is nothing to draw or the file cannot be written */
export async function writePlot(path: string, charts: readonly Chart[]): Promise<void> {
  if (charts.length === 0)
    throw new CaseError('There is nothing to draw: --plot shows purchases from a file of transactions, and survivors.', 1);
  try {
    await writeWhole(path, new TextEncoder().encode(svgOf(charts)));
  } catch (error) {
    throw new CaseError(`${path} cannot be written: ${(error as Error).message}.`, 2);
  }
}
