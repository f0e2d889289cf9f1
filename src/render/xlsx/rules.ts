import { areaName, cellName } from '../../workbook/formula/a1';
import type { SheetSpec, ValidationSpec } from '../../workbook/spec';
import type { DataValidation } from 'excelize-wasm';
import { must, type File } from './library';
import { conditionalStyles } from './styles';

/** Validations: what a cell accepts, with the same words as prompt and as refusal. */
export function writeValidations(file: File, sheet: SheetSpec): void {
  for (const validation of sheet.validations) {
    const area = areaName(validation.area);
    must(file.AddDataValidation(sheet.name, dataValidation(validation, area)), `${sheet.name}!${area}: validation`);
  }
}

function dataValidation({ rule, title, message }: ValidationSpec, area: string): DataValidation {
  const words = { PromptTitle: title, Prompt: message, ErrorTitle: title, Error: message, ErrorStyle: 'stop' };
  const common = { Sqref: area, AllowBlank: false, ShowInputMessage: true, ShowErrorMessage: true, ...words };
  switch (rule.type) {
    case 'list':
      return { ...common, Type: 'list', Formula1: `"${rule.values.join(',')}"` };
    case 'decimal':
    case 'whole':
    case 'date':
      return { ...common, Type: rule.type, Operator: 'between', Formula1: String(rule.min), Formula2: String(rule.max) };
    case 'text':
      return { ...common, AllowBlank: true, Type: 'textLength', Operator: 'lessThanOrEqual', Formula1: String(rule.maxLength) };
  }
}

/** Conditional formats: formulas relative to the first cell of their area. */
export function writeConditionalFormats(file: File, sheet: SheetSpec): void {
  for (const format of sheet.conditionalFormats) {
    const area = areaName(format.area);
    const place = `${sheet.name}!${cellName(format.area.row, format.area.column)}: conditional format`;
    const { style } = must(file.NewConditionalStyle(conditionalStyles[format.style]), place);
    must(
      file.SetConditionalFormat(sheet.name, area, [{ Type: 'formula', Criteria: format.formula.replace(/^=/, ''), Format: style }]),
      place,
    );
  }
}
