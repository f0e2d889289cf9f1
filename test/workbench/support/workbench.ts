import type { Conditions } from '../../../src/workbench/conditions/conditions';
import type { ChartModel, HostEvent, OfficeHost } from '../../../src/workbench/office-host';
import { EmbeddedHost } from '../../../src/workbench/objects/host/embedded-host';
import type { UniverApi, UniverServices } from '../../../src/workbench/objects/univer/univer';
import { type Client, loadClient } from './client';
import { loadGrid } from './grid';

export interface Workbench extends Client {
  readonly host: OfficeHost;
  readonly api: UniverApi;
  /** What the chart view was told, by chart id; a chart that was put away is gone. */
  readonly charts: Map<string, ChartModel>;
  readonly events: HostEvent[];
  /** How many commands and mutations the grid has carried out. */
  readonly commands: string[];
  undo(): void;
  redo(): void;
  dispose(): void;
}

/** Bundled while the test file loads, which no timeout of a test or a hook limits. */
const { createGrid } = loadGrid();

/** A workbook with one empty sheet, a host over it and office.js talking to the host. */
export function startWorkbench(conditions: Partial<Conditions> = {}): Workbench {
  const grid = createGrid();
  // The grid's own types differ with the plug-ins; univer.ts states what the host relies on.
  const api = grid.univerAPI as unknown as UniverApi;
  const charts = new Map<string, ChartModel>();
  const host = new EmbeddedHost(api, grid.services as unknown as UniverServices, {
    mount: (chart) => void charts.set(chart.id, chart),
    update: (chart) => void charts.set(chart.id, chart),
    dispose: (id) => void charts.delete(id),
  });
  host.setConditions(conditions);
  const events: HostEvent[] = [];
  host.onEvent((event) => events.push(event));
  const commands: string[] = [];
  api.addEvent(api.Event.CommandExecuted, ({ id }: { id: string }) => commands.push(id));
  return {
    host,
    api,
    charts,
    events,
    commands,
    ...loadClient(host),
    undo: () => void api.getActiveWorkbook()?.undo(),
    redo: () => void api.getActiveWorkbook()?.redo(),
    dispose: () => grid.dispose(),
  };
}

/** The error of a promise that must fail. */
export async function failure(promise: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await promise;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
  throw new Error('It was expected to fail.');
}
