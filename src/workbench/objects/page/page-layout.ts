import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { address, isWholeColumns, isWholeRows, parseAddress, type Area } from '../common/a1';
import { record } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { HeaderFooterGroup } from './header-footer-group';
import { locate } from '../common/locate';
import { OfficeObject } from '../host/office-object';
import type { PageLayoutState } from './page-layout-state';
import { Range } from '../range/range';
import { RangeAreas } from '../range/range-areas';

/** Excel's values before anything is set; margins in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  BlackAndWhite: false,
  BottomMargin: 54,
  CenterHorizontally: false,
  CenterVertically: false,
  DraftMode: false,
  FirstPageNumber: '',
  FooterMargin: 21.6,
  HeaderMargin: 21.6,
  LeftMargin: 50.4,
  Orientation: 'Portrait',
  PaperSize: 'Letter',
  PrintComments: 'NoComments',
  PrintErrors: 'AsDisplayed',
  PrintGridlines: false,
  PrintHeadings: false,
  PrintOrder: 'DownThenOver',
  RightMargin: 50.4,
  TopMargin: 54,
  Zoom: { scale: 100 },
};

const MARGINS: Readonly<Record<string, string>> = {
  top: 'TopMargin',
  bottom: 'BottomMargin',
  left: 'LeftMargin',
  right: 'RightMargin',
  header: 'HeaderMargin',
  footer: 'FooterMargin',
};
const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Print set-up. The grid does not print; everything is remembered and read back. */
export class PageLayout extends OfficeObject {
  readonly typeName = 'PageLayout';
  override readonly scalars = Object.keys(DEFAULTS);

  constructor(
    context: HostContext,
    private readonly sheetId: string,
  ) {
    super(context);
    for (const name of Object.keys(DEFAULTS)) this.remember(name);
  }

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.context, this.sheetId);
  }

  SetPrintArea(reference: unknown): void {
    this.state.printArea = this.addresses(reference, 'PageLayout.setPrintArea');
  }
  GetPrintArea(): RangeAreas {
    const { printArea } = this.state;
    if (printArea === undefined) throw itemNotFound('PageLayout.getPrintArea');
    const areas = printArea.split(',').map((part) => locate(this.context, part, this.sheetId, 'PageLayout.getPrintArea').area);
    return new RangeAreas(this.context, this.sheetId, areas);
  }
  SetPrintTitleRows(reference: unknown): void {
    this.state.title.rows = this.titles(reference, isWholeRows, 'PageLayout.setPrintTitleRows');
  }
  GetPrintTitleRows(): Range {
    return this.title(this.state.title.rows, 'PageLayout.getPrintTitleRows');
  }
  SetPrintTitleColumns(reference: unknown): void {
    this.state.title.columns = this.titles(reference, isWholeColumns, 'PageLayout.setPrintTitleColumns');
  }
  GetPrintTitleColumns(): Range {
    return this.title(this.state.title.columns, 'PageLayout.getPrintTitleColumns');
  }
  SetPrintMargins(unit: unknown, margins: unknown): void {
    const factor = POINTS[String(unit)];
    if (factor === undefined) throw invalidArgument('PageLayout.setPrintMargins');
    for (const [side, size] of Object.entries(record(margins, 'PageLayout.setPrintMargins'))) {
      const field = MARGINS[side];
      if (!field || typeof size !== 'number') throw invalidArgument('PageLayout.setPrintMargins');
      this.state.fields[field] = size * factor;
    }
  }

  private get state(): PageLayoutState {
    return this.context.memory.sheet(this.sheetId).pageLayout;
  }

  private remember(name: string): void {
    Object.defineProperty(this, name, {
      enumerable: true,
      get: () => this.state.fields[name] ?? DEFAULTS[name],
      set: (value: unknown) => {
        if (typeof value !== typeof DEFAULTS[name] && name !== 'FirstPageNumber') throw invalidArgument(`PageLayout.${name}`);
        this.state.fields[name] = value;
      },
    });
  }

  private title(reference: string | undefined, location: string): Range {
    if (reference === undefined) throw itemNotFound(location);
    const { area } = locate(this.context, reference, this.sheetId, location);
    return new Range(this.context, this.sheetId, area);
  }

  private titles(reference: unknown, isWhole: (area: Area) => boolean, location: string): string {
    const titles = this.addresses(reference, location);
    const area = parseAddress(titles);
    if (!area || !isWhole(area)) throw invalidArgument(location);
    return titles;
  }

  private addresses(reference: unknown, location: string): string {
    if (reference instanceof Range) return address(reference.area, true);
    if (reference instanceof RangeAreas) return reference.areas.map((area) => address(area, true)).join(',');
    if (typeof reference !== 'string') throw invalidArgument(location);
    return reference
      .split(',')
      .map((part) => address(locate(this.context, part, this.sheetId, location).area, true))
      .join(',');
  }
}
