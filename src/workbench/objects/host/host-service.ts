import { apiNotFound } from '../../protocol/errors';
import { WireObject } from '../../protocol/object';

/** Office's service that hears when the add-in's ribbon commands are ready. */
class ActionService extends WireObject {
  readonly typeName = 'ActionService';
  NotifyActionHandlerReady(): void {
    // Commands are offered by the page; there is nothing to wake.
  }
}

/** The state of the add-in's runtime and of its pane: both are always there. */
class AppRuntimeService extends WireObject {
  readonly typeName = 'AppRuntimeService';
  private state = 'Visible';

  GetAppRuntimeState(): string {
    return this.state;
  }

  SetAppRuntimeState(state: unknown): void {
    this.state = String(state);
  }
}

/** Whether the add-in starts with the document. Nothing outlives the workbench's page. */
class AppRuntimePersistenceService extends WireObject {
  readonly typeName = 'AppRuntimePersistenceService';
  private state = 'None';

  GetAppRuntimeStartState(): string {
    return this.state;
  }

  SetAppRuntimeStartState(state: unknown): void {
    this.state = String(state);
  }
}

const SERVICES: Readonly<Record<string, () => WireObject>> = {
  'Microsoft.Office.ActionService': () => new ActionService(),
  // The name office.js uses for the same service in a shared runtime.
  'Microsoft.InternalService.AddinInternalService': () => new ActionService(),
  'Microsoft.AppRuntime.AppRuntimeService': () => new AppRuntimeService(),
  'Microsoft.AppRuntime.AppRuntimePersistenceService': () => new AppRuntimePersistenceService(),
};

/** The objects that office.js makes by name. Throws ApiNotFound for the ones a workbench has no use for. */
export function hostService(name: string): WireObject {
  const make = SERVICES[name];
  if (!make) throw apiNotFound(name);
  return make();
}
