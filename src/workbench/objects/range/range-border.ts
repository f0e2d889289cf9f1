import { type Area, lastColumn, lastRow } from '../common/a1';
import { color, fromGrid } from '../common/color';
import type { HostContext } from '../host/context';
import type { Formatted } from './formatted';
import { OfficeObject } from '../host/office-object';
import { borderNames, borderStyle, NO_LINE } from './style-names';
import type { UniverBorder, UniverStyle } from '../univer/univer-cells';

export const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;
export type Side = (typeof SIDES)[number];

type Edge = 't' | 'r' | 'b' | 'l';

interface Line {
  style: string;
  weight: string;
  color: string;
}

/** One side of a range, or the lines between its cells. Each line is set on one of the two cells that it parts. */
export class RangeBorder extends OfficeObject {
  readonly typeName = 'RangeBorder';
  override readonly scalars = ['Color', 'SideIndex', 'Style', 'Weight'];

  constructor(
    context: HostContext,
    private readonly cells: Formatted,
    readonly side: Side,
  ) {
    super(context);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.side };
  }

  get SideIndex(): string {
    return this.side;
  }

  get Style(): string {
    return this.line().style;
  }
  set Style(value: unknown) {
    this.set({ style: String(value) }, 'RangeBorder.style');
  }

  get Weight(): string {
    return this.line().weight;
  }
  set Weight(value: unknown) {
    this.set({ weight: String(value) }, 'RangeBorder.weight');
  }

  get Color(): string {
    return this.line().color;
  }
  set Color(value: unknown) {
    this.set({ color: color(value, 'RangeBorder.color') }, 'RangeBorder.color');
  }

  /** As the first cell that carries it has it. */
  private line(): Line {
    const area = this.cells.areas[0];
    const none = { ...borderNames(undefined), color: '#000000' };
    if (!area) return none;
    const clipped = this.context.grid.clip(this.cells.sheetId, area);
    const row = this.side === 'EdgeBottom' ? lastRow(clipped) : clipped.row;
    const column = this.side === 'EdgeRight' ? lastColumn(clipped) : clipped.column;
    const edge = edgeOf(this.side, row, column, clipped);
    const border = edge && this.context.cells.style(this.cells.sheetId, row, column).bd?.[edge];
    return border ? { ...borderNames(border), color: fromGrid(border.cl.rgb, '#000000') } : none;
  }

  private set(change: Partial<Line>, location: string): void {
    const before = this.line();
    const line = { ...before, ...change };
    // A colour or a weight draws the line if there is none, as in Excel.
    if (change.style === undefined && before.style === NO_LINE) line.style = 'Continuous';
    const border: UniverBorder | null =
      line.style === NO_LINE ? null : { s: borderStyle(line.style, line.weight, location), cl: { rgb: line.color } };
    this.cells.applyEach(location, (row, column, area) => {
      const edge = edgeOf(this.side, row, column, this.context.grid.clip(this.cells.sheetId, area));
      return edge && ({ bd: { [edge]: border } } satisfies UniverStyle);
    });
  }
}

/** Which edge of a cell the side runs along, if any. */
function edgeOf(side: Side, row: number, column: number, area: Area): Edge | undefined {
  switch (side) {
    case 'EdgeTop':
      return row === area.row ? 't' : undefined;
    case 'EdgeBottom':
      return row === lastRow(area) ? 'b' : undefined;
    case 'EdgeLeft':
      return column === area.column ? 'l' : undefined;
    case 'EdgeRight':
      return column === lastColumn(area) ? 'r' : undefined;
    case 'InsideHorizontal':
      return row < lastRow(area) ? 'b' : undefined;
    case 'InsideVertical':
      return column < lastColumn(area) ? 'r' : undefined;
  }
}
