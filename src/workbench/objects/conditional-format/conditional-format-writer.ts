import { invalidArgument } from '../../protocol/errors';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import { address } from '../common/a1';
import { gridScale } from './grid-scale';
import { presetFormula } from './preset-formula';
import { box, type Grid } from '../univer/grid-access';
import type { UniverStyle } from '../univer/univer-cells';

/** The grid's words for the operators of Office.js. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

const TEXTS: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

/** Holds conditional formats back until their rule and all of their format have arrived. */
export class ConditionalFormatWriter {
  private readonly held = new Set<ConditionalFormatSpec>();

  constructor(private readonly grid: Grid) {}

  change(spec: ConditionalFormatSpec): void {
    this.held.add(spec);
  }

  forget(spec: ConditionalFormatSpec): void {
    this.held.delete(spec);
  }

  forgetSheet(sheetId: string): void {
    for (const spec of this.held) if (spec.sheetId === sheetId) this.held.delete(spec);
  }

  flush(): void {
    const all = [...this.held];
    this.held.clear();
    for (const spec of all) this.send(spec);
  }

  private send(spec: ConditionalFormatSpec): void {
    const drawn = gridRule(spec);
    if (!drawn) return; // a format whose rule has not been set yet formats nothing
    const rule = {
      cfId: spec.id,
      ranges: spec.areas.map((area) => box(this.grid.grow(spec.sheetId, area))),
      stopIfTrue: spec.stopIfTrue,
      rule: drawn,
    };
    if (spec.inGrid) {
      this.grid.commandAsItStands('sheet.command.set-conditional-rule', spec.sheetId, { cfId: spec.id, rule });
    } else {
      this.grid.commandAsItStands('sheet.command.add-conditional-rule', spec.sheetId, { rule });
      spec.inGrid = true;
    }
  }
}

function gridRule(spec: ConditionalFormatSpec): object | undefined {
  const scale = gridScale(spec);
  if (scale) return scale;
  const condition = gridCondition(spec);
  return condition && { type: 'highlightCell', style: gridStyle(spec), ...condition };
}

function gridCondition(spec: ConditionalFormatSpec): object | undefined {
  if (spec.text) return { subType: 'text', operator: TEXTS[spec.text.operator], value: spec.text.text };
  if (spec.preset !== undefined)
    return { subType: 'formula', value: presetFormula(spec.preset, spec.areas, 'PresetCriteriaConditionalFormat.rule') };
  if (spec.topBottom) {
    const { type, rank } = spec.topBottom;
    return { subType: 'rank', isBottom: type.startsWith('Bottom'), isPercent: type.endsWith('Percent'), value: rank };
  }
  if (spec.type === 'Custom') return spec.formula ? { subType: 'formula', value: spec.formula } : undefined;
  if (!spec.comparison) return undefined;
  const { operator: name, formula1, formula2 } = spec.comparison;
  const operator = OPERATORS[name];
  if (!operator) throw invalidArgument('CellValueConditionalFormat.rule');
  const values = [formula1, formula2].filter((formula) => formula !== undefined).map((formula) => formula.replace(/^=/, ''));
  const numbers = values.map(Number);
  if (numbers.every(Number.isFinite)) {
    return { subType: 'number', operator, value: /etween$/.test(name) ? numbers : numbers[0] };
  }
  return { subType: 'formula', value: comparisonFormula(spec, operator, values) };
}

/** The grid compares with numbers only; a comparison with a cell or a text becomes a formula. */
function comparisonFormula(spec: ConditionalFormatSpec, operator: string, values: readonly string[]): string {
  const area = spec.areas[0];
  if (!area) throw invalidArgument('CellValueConditionalFormat.rule');
  const cell = relativeCell(area.row, area.column);
  const [a = '', b = a] = values;
  switch (operator) {
    case 'between':
      return `=AND(${cell}>=${a},${cell}<=${b})`;
    case 'notBetween':
      return `=OR(${cell}<${a},${cell}>${b})`;
    default:
      return `=${cell}${SIGNS[operator] ?? '='}${a}`;
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

const relativeCell = (row: number, column: number): string => address({ row, column, rows: 1, columns: 1 });

function gridStyle(spec: ConditionalFormatSpec): UniverStyle {
  return {
    ...(spec.fill === undefined ? {} : { bg: { rgb: spec.fill } }),
    ...(spec.fontColor === undefined ? {} : { cl: { rgb: spec.fontColor } }),
    ...(spec.bold === undefined ? {} : { bl: spec.bold ? 1 : 0 }),
    ...(spec.italic === undefined ? {} : { it: spec.italic ? 1 : 0 }),
    ...(spec.underline === undefined ? {} : { ul: { s: spec.underline ? 1 : 0 } }),
    ...(spec.strikethrough === undefined ? {} : { st: { s: spec.strikethrough ? 1 : 0 } }),
  };
}
