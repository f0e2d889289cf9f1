import { BooleanNumber, BorderStyleTypes, CellValueType, type ICellData, type IStyleData, type IWorkbookData } from '@univerjs/core';

/** What the workbench opens with: five years of benefits and costs, and a cell waiting for the formula. */
export const starterSheet = 'Sheet1';
export const starterCell = 'B5';
export const starterFormula = '=CASE.CX_ROI(B2:F2,B3:F3,10%)';

const benefits = [0, 120_000, 180_000, 220_000, 240_000];
const costs = [150_000, 60_000, 60_000, 60_000, 60_000];

const line = { s: BorderStyleTypes.THIN, cl: { rgb: '#9AA5B1' } };
const styles = {
  heading: { bl: BooleanNumber.TRUE, bg: { rgb: '#EEF2F6' }, bd: { b: line } },
  label: {},
  amount: { n: { pattern: '#,##0' }, cl: { rgb: '#0000FF' } },
  answer: { bg: { rgb: '#FFF9DB' }, bd: { t: line, b: line, l: line, r: line }, n: { pattern: '0.0%' } },
} satisfies Record<string, IStyleData>;

type StyleName = keyof typeof styles;

const text = (v: string, s: StyleName): ICellData => ({ v, t: CellValueType.STRING, s });
const number = (v: number, s: StyleName): ICellData => ({ v, t: CellValueType.NUMBER, s });
const row = (label: string, values: readonly number[], labelStyle: StyleName, style: StyleName): Record<number, ICellData> => ({
  0: text(label, labelStyle),
  ...Object.fromEntries(values.map((value, index) => [index + 1, number(value, style)])),
});

export const starterWorkbook: Partial<IWorkbookData> = {
  id: 'workbook',
  name: 'Book1',
  sheetOrder: ['sheet1'],
  styles,
  sheets: {
    sheet1: {
      id: 'sheet1',
      name: starterSheet,
      rowCount: 200,
      columnCount: 26,
      columnData: { 0: { w: 170 } },
      cellData: {
        0: row('Year', [0, 1, 2, 3, 4], 'heading', 'heading'),
        1: row('Benefits', benefits, 'label', 'amount'),
        2: row('Costs', costs, 'label', 'amount'),
        4: { 0: text('Return on investment', 'label'), 1: { s: 'answer' } },
      },
    },
  },
};
