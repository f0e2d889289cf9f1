import { itemNotFound } from '../../protocol/errors';
import type { WireObject } from '../../protocol/object';
import { type Area } from '../common/a1';
import { Application } from './application';
import { BindingCollection } from '../binding/binding-collection';
import { CommentCollection } from '../comment/comment-collection';
import { CustomXmlPartCollection } from './custom-xml-part-collection';
import { DocumentProperties } from './document-properties';
import { oneOf } from '../common/wire-arguments';
import { areaOf } from '../univer/grid-access';
import { Functions } from '../functions/functions';
import { NamedItemCollection } from '../names/named-item-collection';
import { OfficeObject } from '../host/office-object';
import { Range } from '../range/range';
import { RangeAreas } from '../range/range-areas';
import { Runtime } from '../host/runtime';
import { SettingCollection } from './setting-collection';
import { StyleCollection } from '../style/style-collection';
import { TableCollection } from '../table/table-collection';
import { WorkbookProtection } from './workbook-protection';
import { WorksheetCollection } from '../worksheet/worksheet-collection';

/** The root of every path. */
export class Workbook extends OfficeObject {
  readonly typeName = 'Workbook';
  override readonly scalars = ['Name', 'ReadOnly'];

  get Name(): string {
    return this.context.grid.book().getName();
  }
  get ReadOnly(): boolean {
    return this.context.conditions.readOnly;
  }
  /** office.js reaches the workbook from some contexts by this name. */
  get Workbook(): this {
    return this;
  }
  get Application(): Application {
    return new Application(this.context);
  }
  get Bindings(): BindingCollection {
    return new BindingCollection(this.context);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.context, undefined);
  }
  get CustomXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.context, undefined);
  }
  get Functions(): Functions {
    return new Functions(this.context);
  }
  get Styles(): StyleCollection {
    return new StyleCollection(this.context);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, undefined);
  }
  get Properties(): DocumentProperties {
    return new DocumentProperties(this.context);
  }
  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.context);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.context, undefined);
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }
  get _Runtime(): Runtime {
    return new Runtime(this.context);
  }

  GetSelectedRange(): Range {
    const { sheetId, area } = this.selection();
    return new Range(this.context, sheetId, area);
  }
  GetSelectedRanges(): RangeAreas {
    const { sheetId, area } = this.selection();
    return new RangeAreas(this.context, sheetId, [area]);
  }
  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }
  /** The workbook lives as long as its page: there is no file to be brought up to date. */
  Save(behavior: unknown = 'Save'): void {
    oneOf(behavior, ['Save', 'Prompt'], 'Workbook.save');
  }
  /** No chart is ever selected: the chart view takes no clicks. */
  GetActiveChart(): WireObject {
    throw itemNotFound('Workbook.getActiveChart');
  }
  /** Asked by office.js when the add-in's functions run in the pane; they are read from there. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    // Nothing to prepare.
  }

  private selection(): { sheetId: string; area: Area } {
    const book = this.context.grid.book();
    const sheetId = book.getActiveSheet().getSheetId();
    const box = book.getActiveRange()?.getRange();
    return { sheetId, area: box ? areaOf(box) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }
}
