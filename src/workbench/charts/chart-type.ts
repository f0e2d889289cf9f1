/** How an Excel chart type is drawn. */
export interface Drawing {
  readonly mark: 'line' | 'bar';
  /** Bars that lie: categories on the vertical axis. */
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly filled: boolean;
  readonly markers: boolean;
}

const plain: Drawing = { mark: 'line', horizontal: false, stacked: false, filled: false, markers: false };
const column: Drawing = { ...plain, mark: 'bar' };
const bar: Drawing = { ...column, horizontal: true };

const drawings: Readonly<Record<string, Drawing>> = {
  Line: plain,
  LineMarkers: { ...plain, markers: true },
  LineStacked: { ...plain, stacked: true },
  Area: { ...plain, filled: true },
  AreaStacked: { ...plain, filled: true, stacked: true },
  ColumnClustered: column,
  ColumnStacked: { ...column, stacked: true },
  BarClustered: bar,
  BarStacked: { ...bar, stacked: true },
};

/**
 * @param type Excel's chart type in Office.js spelling.
 * @throws Error for a type the workbench does not draw; the chart's frame shows it.
 */
export function drawingOf(type: string): Drawing {
  const drawing = drawings[type];
  if (!drawing) throw new Error(`The workbench does not draw charts of the type ${type}. Excel does.`);
  return drawing;
}
