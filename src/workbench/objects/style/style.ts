import { accessDenied } from '../../protocol/errors';
import { numberFormat } from '../common/number-format';
import { rememberAll } from '../common/remembered';
import type { HostContext } from '../host/context';
import { orientation } from '../range/range-format';
import { OfficeObject } from '../host/office-object';
import { StyleFill } from './style-fill';
import { StyleFont } from './style-font';
import { changeStyle, isBuiltIn, removeStyle, styleState } from './style-store';

/** A cell style of the workbook. Its fill, font and number format are drawn; the rest is remembered. */
export class Style extends OfficeObject {
  readonly typeName = 'Style';
  override readonly scalars = [
    'BuiltIn',
    'HorizontalAlignment',
    'Name',
    'NumberFormat',
    'TextOrientation',
    'VerticalAlignment',
    'WrapText',
  ];

  constructor(
    context: HostContext,
    private readonly name: string,
  ) {
    super(context);
    rememberAll(this, () => context.memory.state(`style.${name}`), {
      AutoIndent: false,
      FormulaHidden: false,
      HorizontalAlignment: 'General',
      IncludeAlignment: true,
      IncludeBorder: true,
      IncludeFont: true,
      IncludeNumber: true,
      IncludePatterns: true,
      IncludeProtection: true,
      IndentLevel: 0,
      Locked: true,
      ReadingOrder: 'Context',
      ShrinkToFit: false,
      TextOrientation: 0,
      VerticalAlignment: 'Bottom',
      WrapText: false,
    });
  }

  override identity(): Record<string, unknown> {
    return { Name: this.name };
  }

  get BuiltIn(): boolean {
    return isBuiltIn(this.name);
  }
  get Name(): string {
    return this.name;
  }
  get NumberFormat(): string {
    return styleState(this.context, this.name).numberFormat;
  }
  set NumberFormat(value: unknown) {
    changeStyle(this.context, this.name, { numberFormat: numberFormat(value, 'Style.numberFormat') });
  }
  /** `textOrientation` is read under its own name and written under this one. */
  set Orientation(value: unknown) {
    this.context.memory.state(`style.${this.name}`).set('TextOrientation', orientation(value, 'Style.textOrientation'));
  }
  get Fill(): StyleFill {
    return new StyleFill(this.context, this.name);
  }
  get Font(): StyleFont {
    return new StyleFont(this.context, this.name);
  }

  /** Cells that carry it keep their look, as they do here with every style. */
  Delete(): void {
    if (!removeStyle(this.context, this.name) && this.BuiltIn) throw accessDenied('Style.delete');
  }
}
