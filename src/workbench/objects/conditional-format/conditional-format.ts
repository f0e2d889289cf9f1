import { itemNotFound } from '../../protocol/errors';
import { flag, whole } from '../common/wire-arguments';
import { CellValueConditionalFormat } from './cell-value-conditional-format';
import { ColorScaleConditionalFormat } from './color-scale-conditional-format';
import { DataBarConditionalFormat } from './data-bar-conditional-format';
import { IconSetConditionalFormat } from './icon-set-conditional-format';
import { PresetCriteriaConditionalFormat } from './preset-criteria-conditional-format';
import { TextConditionalFormat } from './text-conditional-format';
import { TopBottomConditionalFormat } from './top-bottom-conditional-format';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import type { HostContext } from '../host/context';
import { CustomConditionalFormat } from './custom-conditional-format';
import { OfficeObject } from '../host/office-object';
import { Range } from '../range/range';
import { RangeAreas } from '../range/range-areas';

export class ConditionalFormat extends OfficeObject {
  readonly typeName = 'ConditionalFormat';
  override readonly scalars = ['Id', 'Priority', 'StopIfTrue', 'Type'];

  constructor(
    context: HostContext,
    private readonly spec: ConditionalFormatSpec,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.spec.id, Type: this.spec.type };
  }

  get Id(): string {
    return this.spec.id;
  }
  get Type(): string {
    return this.spec.type;
  }
  get Priority(): number {
    return this.spec.priority;
  }
  set Priority(value: unknown) {
    this.spec.priority = whole(value, 'ConditionalFormat.priority');
  }
  get StopIfTrue(): boolean {
    return this.spec.stopIfTrue;
  }
  set StopIfTrue(value: unknown) {
    this.spec.stopIfTrue = flag(value, 'ConditionalFormat.stopIfTrue');
    this.context.conditionalFormats.change(this.spec);
  }
  get Custom(): CustomConditionalFormat {
    if (this.spec.type !== 'Custom') throw itemNotFound('ConditionalFormat.custom');
    return new CustomConditionalFormat(this.context, this.spec);
  }
  get CellValue(): CellValueConditionalFormat {
    if (this.spec.type !== 'CellValue') throw itemNotFound('ConditionalFormat.cellValue');
    return new CellValueConditionalFormat(this.context, this.spec);
  }
  get ColorScale(): ColorScaleConditionalFormat {
    if (this.spec.type !== 'ColorScale') throw itemNotFound('ConditionalFormat.colorScale');
    return new ColorScaleConditionalFormat(this.context, this.spec);
  }
  get DataBar(): DataBarConditionalFormat {
    if (this.spec.type !== 'DataBar') throw itemNotFound('ConditionalFormat.dataBar');
    return new DataBarConditionalFormat(this.context, this.spec);
  }
  get IconSet(): IconSetConditionalFormat {
    if (this.spec.type !== 'IconSet') throw itemNotFound('ConditionalFormat.iconSet');
    return new IconSetConditionalFormat(this.context, this.spec);
  }
  get Preset(): PresetCriteriaConditionalFormat {
    if (this.spec.type !== 'PresetCriteria') throw itemNotFound('ConditionalFormat.preset');
    return new PresetCriteriaConditionalFormat(this.context, this.spec);
  }
  get TextComparison(): TextConditionalFormat {
    if (this.spec.type !== 'ContainsText') throw itemNotFound('ConditionalFormat.textComparison');
    return new TextConditionalFormat(this.context, this.spec);
  }
  get TopBottom(): TopBottomConditionalFormat {
    if (this.spec.type !== 'TopBottom') throw itemNotFound('ConditionalFormat.topBottom');
    return new TopBottomConditionalFormat(this.context, this.spec);
  }

  GetRange(): Range {
    const [area, another] = this.spec.areas;
    if (!area || another) throw itemNotFound('ConditionalFormat.getRange');
    return new Range(this.context, this.spec.sheetId, area);
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.context, this.spec.sheetId, this.spec.areas);
  }
  Delete(): void {
    this.context.conditionalFormats.forget(this.spec);
    this.context.memory.sheet(this.spec.sheetId).conditionalFormats.delete(this.spec.id);
    if (this.spec.inGrid) this.context.grid.command('sheet.command.delete-conditional-rule', this.spec.sheetId, { cfId: this.spec.id });
  }
}
