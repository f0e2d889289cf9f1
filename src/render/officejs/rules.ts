import { areaName } from '../../workbook/formula/a1';
import { palette } from '../../workbook/palette';
import type { ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../../workbook/spec';

/** Validations: what a cell accepts, with the same words as prompt and as refusal. */
export function writeValidations(worksheet: Excel.Worksheet, sheet: SheetSpec): void {
  for (const { area, rule, title, message } of sheet.validations) {
    const validation = worksheet.getRange(areaName(area)).dataValidation;
    if (rule.type !== 'text') validation.ignoreBlanks = false;
    validation.rule = validationRule(rule);
    validation.prompt = { title, message, showPrompt: true };
    validation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
  }
}

function validationRule(rule: ValidationSpec['rule']): Excel.DataValidationRule {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      // A formula, because a date as text would be read in the reader's own order of day and month.
      return { date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: 'Between' } };
    case 'text':
      return { textLength: { formula1: rule.maxLength, operator: 'LessThanOrEqualTo' } };
  }
}

const conditionalLooks: Record<ConditionalFormatSpec['style'], { color: string; fill?: string; bold?: boolean; italic?: boolean }> = {
  good: { color: palette.good, fill: palette.goodFill },
  bad: { color: palette.bad, fill: palette.badFill, bold: true },
  muted: { color: palette.muted, italic: true },
};

/** Conditional formats: formulas relative to the first cell of their area. */
export function writeConditionalFormats(worksheet: Excel.Worksheet, sheet: SheetSpec): void {
  for (const { area, formula, style } of sheet.conditionalFormats) {
    const { custom } = worksheet.getRange(areaName(area)).conditionalFormats.add('Custom');
    const look = conditionalLooks[style];
    custom.rule.formula = formula;
    custom.format.font.color = look.color;
    if (look.bold) custom.format.font.bold = true;
    if (look.italic) custom.format.font.italic = true;
    if (look.fill !== undefined) custom.format.fill.color = look.fill;
  }
}
