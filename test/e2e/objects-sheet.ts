import { type Frame } from 'playwright-core';

/** Writes a sheet "Objects" with one of everything, in one request of the pane, and tells what Office.js reads back of it. */
export function writeObjects(pane: Frame): Promise<{ values: unknown[][]; text: string[][]; spilled: unknown[][] }> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Objects');
      sheet.getRange('A1:B1').values = [['Input', 'Value']];
      sheet.getRange('A2:B4').values = [
        ['Margin', 100],
        ['Retention', 0.8],
        ['Discount', 0.1],
      ];
      context.workbook.names.add('objects_margin', sheet.getRange('B2'));
      sheet.getRange('A6:B7').formulas = [
        ['Perpetuity', '=objects_margin*B3/(1+B4-B3)'],
        ['As a check', '=CASE.CLV(objects_margin,B3,B4)'],
      ];
      sheet.getRange('D1').formulas = [['=SEQUENCE(3,2)']];
      const head = sheet.getRange('A1:B1').format;
      head.fill.color = '#1F4E78';
      head.font.color = 'white';
      head.font.bold = true;
      sheet.getRanges('A2:A4,A6:A7').format.indentLevel = 1;
      sheet.getRange('B3:B4').numberFormat = [['0.0%'], ['0.0%']];
      sheet.getRange('B3:B4').dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      const format = sheet.getRange('B6:B7').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=B6>200';
      format.custom.format.font.color = '#C00000';
      sheet.getRange('A8').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'Back' };
      sheet.freezePanes.freezeRows(1);
      const range = sheet.getRange('B2:B7').load('values,text,valueTypes');
      const spilled = sheet.getRange('D1:E3').load('values');
      await context.sync();
      return { values: range.values, text: range.text, spilled: spilled.values };
    }),
  );
}
