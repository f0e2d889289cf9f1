import { bounded, oneOf, record } from '../common/wire-arguments';
import { ConditionalFormatPart } from './conditional-format-part';

/** Excel's highest rank, and of percents. */
const MOST = 1000;
const MOST_PERCENT = 100;

/** A format for the highest or lowest cells. */
export class TopBottomConditionalFormat extends ConditionalFormatPart {
  readonly typeName = 'TopBottomConditionalFormat';
  override readonly scalars = ['Rule'];

  get Rule(): object {
    return this.spec.topBottom ?? {};
  }
  set Rule(value: unknown) {
    const location = 'TopBottomConditionalFormat.rule';
    const rule = record(value, location);
    const type = oneOf(rule.type, ['TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'], location);
    this.spec.topBottom = { type, rank: bounded(rule.rank, 1, type.endsWith('Percent') ? MOST_PERCENT : MOST, location) };
    this.context.conditionalFormats.change(this.spec);
  }
}
