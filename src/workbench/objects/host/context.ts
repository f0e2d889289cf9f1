import type { CellValue } from '../../office-host';
import type { Conditions } from '../../conditions/conditions';
import type { ChartStore } from '../chart/chart-store';
import type { CellReader } from '../univer/cell-reader';
import type { CellWriter } from '../univer/cell-writer';
import type { ConditionalFormatWriter } from '../conditional-format/conditional-format-writer';
import type { EventSource } from './event-source';
import type { Grid } from '../univer/grid-access';
import type { Memory } from './memory';
import type { NameUsers } from '../names/name-users';
import type { Mentions } from '../worksheet/mentions';
import type { UniverName } from '../univer/univer';
import type { Protection } from '../worksheet/protection';
import type { UndoRecorder } from '../univer/undo-recorder';
import type { ValidationWriter } from '../validation/validation-writer';

/** What every Office.js object works with. */
export interface HostContext {
  readonly conditions: Readonly<Conditions>;
  readonly grid: Grid;
  readonly cells: CellWriter;
  readonly reader: CellReader;
  readonly validations: ValidationWriter;
  readonly conditionalFormats: ConditionalFormatWriter;
  readonly protection: Protection;
  readonly memory: Memory;
  readonly charts: ChartStore;
  readonly undo: UndoRecorder;
  readonly events: EventSource;
  /** Waits until every formula that depends on what was written has its value. */
  settle(): Promise<void>;
  /** @param all every formula, not only those that depend on what has changed */
  calculate(all: boolean): void;
  /** Whether formulas wait until they are told to calculate. */
  manualCalculation: boolean;
  /** What a formula comes to that stands in no cell. */
  evaluate(formula: string): Promise<CellValue>;
  /** Every name of the workbook, of whatever scope, by the grid's own ids. */
  names(): Readonly<Record<string, UniverName>>;
  readonly nameUsers: NameUsers;
  readonly mentions: Mentions;
}
