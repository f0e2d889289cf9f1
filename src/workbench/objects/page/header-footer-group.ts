import type { HostContext } from '../host/context';
import { HeaderFooter } from './header-footer';
import { OfficeObject } from '../host/office-object';
import { oneOf } from '../common/wire-arguments';

/** Headers and footers by the kind of page they stand on. */
export class HeaderFooterGroup extends OfficeObject {
  readonly typeName = 'HeaderFooterGroup';
  override readonly scalars = ['State'];

  constructor(
    context: HostContext,
    private readonly sheetId: string,
  ) {
    super(context);
  }

  get State(): string {
    return this.texts['State'] ?? 'Default';
  }
  set State(value: unknown) {
    this.texts['State'] = oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], 'HeaderFooterGroup.state');
  }
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.texts, 'DefaultForAllPages');
  }
  get FirstPage(): HeaderFooter {
    return new HeaderFooter(this.context, this.texts, 'FirstPage');
  }
  get EvenPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.texts, 'EvenPages');
  }
  get OddPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.texts, 'OddPages');
  }

  private get texts(): Record<string, string> {
    return this.context.memory.sheet(this.sheetId).pageLayout.headerFooter;
  }
}
