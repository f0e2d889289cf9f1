import { startWorkbench, type Workbench } from './workbench';

/** What is done on the sheet, whose answer a test goes on with. */
type Act<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;

/** A workbook for each test, and its one sheet. */
export interface TheSheet {
  bench(): Workbench;
  /** Does something on the sheet through office.js; what is left to send when it is done is sent. */
  onSheet<T>(act: Act<T>): Promise<T>;
  /** The values of cells, as office.js answers them. */
  values(address: string): Promise<unknown[][]>;
  /** Names of the sheets as the grid has them, in their order. */
  sheetNames(): string[] | undefined;
  /** Fills A1:C3 with two columns of numbers, their sums, and a text. */
  numbers(): Promise<void>;
}

/** Starts a workbench before each test of the file and ends it after. */
export function useSheet(): TheSheet {
  let bench: Workbench;
  beforeEach(() => void (bench = startWorkbench()));
  afterEach(() => bench.dispose());
  const onSheet = <T>(act: Act<T>): Promise<T> =>
    bench.Excel.run(async (context) => {
      const result = await act(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
      return result;
    });
  return {
    bench: () => bench,
    onSheet,
    values: (address) =>
      onSheet(async (sheet, context) => {
        const range = sheet.getRange(address).load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    sheetNames: () =>
      bench.api
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()),
    numbers: () =>
      onSheet((sheet) => {
        sheet.getRange('A1:C3').formulas = [
          [1, 10, '=A1+B1'],
          [2, 20, '=A2+B2'],
          ['x', '', true],
        ];
      }),
  };
}
