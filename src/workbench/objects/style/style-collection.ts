import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../protocol/errors';
import { short } from '../common/limits';
import { text, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { Style } from './style';
import { changeStyle, styleName, styleNames } from './style-store';

/** Excel's longest name of a style. */
const LONGEST_NAME = 255;

/** The cell styles of the workbook, built-in ones among them. */
export class StyleCollection extends OfficeCollection<Style> {
  readonly typeName = 'StyleCollection';

  constructor(context: HostContext) {
    super(context);
  }

  items(): Style[] {
    return styleNames(this.context).map((name) => new Style(this.context, name));
  }
  Add(name: unknown): void {
    const location = 'StyleCollection.add';
    const given = short(name, LONGEST_NAME, location);
    if (given.trim() === '') throw invalidArgument(location);
    if (styleName(this.context, given) !== undefined) throw itemAlreadyExists(location);
    changeStyle(this.context, given, {});
  }
  GetItem(name: unknown): Style {
    const found = styleName(this.context, text(name, 'StyleCollection.getItem'));
    if (found === undefined) throw itemNotFound('StyleCollection.getItem');
    return new Style(this.context, found);
  }
  GetItemAt(index: unknown): Style {
    const style = this.items()[whole(index, 'StyleCollection.getItemAt')];
    if (!style) throw itemNotFound('StyleCollection.getItemAt');
    return style;
  }
}
