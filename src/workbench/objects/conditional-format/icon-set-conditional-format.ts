import { invalidArgument } from '../../protocol/errors';
import { flag, record, text } from '../common/wire-arguments';
import { ConditionalFormatPart } from './conditional-format-part';
import { ICONS } from './icon-sets';

/** An icon in each cell by where it stands between others. */
export class IconSetConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'IconSetConditionalFormat';
  override readonly scalars = ['Criteria', 'ReverseIconOrder', 'ShowIconOnly', 'Style'];

  get Style(): string {
    return this.set.style;
  }
  set Style(value: unknown) {
    const location = 'IconSetConditionalFormat.style';
    const style = text(value, location);
    if (!ICONS[style]) throw invalidArgument(location);
    this.change({ style, criteria: [] });
  }
  get Criteria(): readonly object[] {
    return this.set.criteria;
  }
  set Criteria(value: unknown) {
    const location = 'IconSetConditionalFormat.criteria';
    if (!Array.isArray(value) || value.length !== ICONS[this.set.style]?.count) throw invalidArgument(location);
    this.change({ criteria: value.map((each: unknown) => record(each, location)) });
  }
  get ReverseIconOrder(): boolean {
    return this.set.reversed;
  }
  set ReverseIconOrder(value: unknown) {
    this.change({ reversed: flag(value, 'IconSetConditionalFormat.reverseIconOrder') });
  }
  get ShowIconOnly(): boolean {
    return this.set.iconOnly;
  }
  set ShowIconOnly(value: unknown) {
    this.change({ iconOnly: flag(value, 'IconSetConditionalFormat.showIconOnly') });
  }

  private get set() {
    return this.spec.iconSet ?? { style: 'ThreeTrafficLights1', criteria: [], reversed: false, iconOnly: false };
  }
  private change(change: Partial<NonNullable<typeof this.spec.iconSet>>): void {
    this.spec.iconSet = { ...this.set, ...change };
    this.context.conditionalFormats.change(this.spec);
  }
}
