import { flag, oneOf } from '../common/wire-arguments';
import { color } from '../common/color';
import type { ConditionalFormatSpec } from './conditional-format-spec';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';

export class ConditionalRangeFont extends OfficeObject {
  readonly typeName = 'ConditionalRangeFont';
  override readonly scalars = ['Bold', 'Color', 'Italic', 'Strikethrough', 'Underline'];

  constructor(
    context: HostContext,
    private readonly spec: ConditionalFormatSpec,
  ) {
    super(context);
  }

  get Color(): string {
    return this.spec.fontColor ?? '';
  }
  set Color(value: unknown) {
    this.change({ fontColor: color(value, 'ConditionalRangeFont.color') });
  }
  get Bold(): boolean | null {
    return this.spec.bold ?? null;
  }
  set Bold(value: unknown) {
    this.change({ bold: flag(value, 'ConditionalRangeFont.bold') });
  }
  get Italic(): boolean | null {
    return this.spec.italic ?? null;
  }
  set Italic(value: unknown) {
    this.change({ italic: flag(value, 'ConditionalRangeFont.italic') });
  }
  get Strikethrough(): boolean | null {
    return this.spec.strikethrough ?? null;
  }
  set Strikethrough(value: unknown) {
    this.change({ strikethrough: flag(value, 'ConditionalRangeFont.strikethrough') });
  }
  get Underline(): string | null {
    return this.spec.underline === undefined ? null : this.spec.underline ? 'Single' : 'None';
  }
  set Underline(value: unknown) {
    this.change({ underline: oneOf(value, ['None', 'Single', 'Double'], 'ConditionalRangeFont.underline') !== 'None' });
  }

  private change(change: Partial<ConditionalFormatSpec>): void {
    Object.assign(this.spec, change);
    this.context.conditionalFormats.change(this.spec);
  }
}
