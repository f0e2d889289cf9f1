import { areaName } from '../../workbook/formula/a1';
import { addresses } from './areas';
import { palette } from '../../workbook/palette';
import type { ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../../workbook/spec';

/** Validations: what a cell accepts, with the same words as prompt and as refusal. */
export function writeValidations(worksheet: Excel.Worksheet, { validations }: Pick<SheetSpec, 'validations'>): void {
  for (const [first, ...others] of alike(validations)) {
    const { rule, title, message } = first;
    for (const address of addresses([first, ...others].map(({ area }) => area))) {
      const { dataValidation: validation } = others.length === 0 ? worksheet.getRange(address) : worksheet.getRanges(address);
      validation.rule = validationRule(rule);
      // After the rule: setting one puts this back to what Excel takes for usual.
      if (rule.type !== 'text') validation.ignoreBlanks = false;
      validation.prompt = { title, message, showPrompt: true };
      validation.errorAlert = { title, message, showAlert: true, style: 'Stop' };
    }
  }
}

/** Validations that differ in nothing but their place are written once: a register says the same of many rows. */
function alike(validations: readonly ValidationSpec[]): [ValidationSpec, ...ValidationSpec[]][] {
  const groups = new Map<string, [ValidationSpec, ...ValidationSpec[]]>();
  for (const validation of validations) {
    const { rule, title, message } = validation;
    const key = JSON.stringify([rule, title, message]);
    const group = groups.get(key);
    if (group) group.push(validation);
    else groups.set(key, [validation]);
  }
  return [...groups.values()];
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
  warn: { color: palette.warn, fill: palette.warnFill, bold: true },
  bad: { color: palette.bad, fill: palette.badFill, bold: true },
  muted: { color: palette.muted, italic: true },
};

/**
 * Conditional formats: formulas relative to the first cell of their area. The spec names the winning one first; Excel puts
 * each new one on top, so the last comes first here.
 */
export function writeConditionalFormats(worksheet: Excel.Worksheet, { conditionalFormats }: Pick<SheetSpec, 'conditionalFormats'>): void {
  for (const { area, formula, style } of [...conditionalFormats].reverse()) {
    const { custom } = worksheet.getRange(areaName(area)).conditionalFormats.add('Custom');
    const look = conditionalLooks[style];
    custom.rule.formula = formula;
    custom.format.font.color = look.color;
    if (look.bold) custom.format.font.bold = true;
    if (look.italic) custom.format.font.italic = true;
    if (look.fill !== undefined) custom.format.fill.color = look.fill;
  }
}
