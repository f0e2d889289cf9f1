import type { HostEvent, OfficeHost } from '../office-host';
import { appContext } from './app-context';
import { EVENT_CATEGORY, EventType } from './events';
import { answerText } from './exchange';
import { ENTRIES, type PaneEntry, type PaneExit, paneExit } from './focus';
import { ACTION, eventMessage, notice, parseRequest, reply, type XdmMessage } from './xdm';

/** The calls of office.js's older channel that the host answers; the rest of the numbers are refused by name. */
const DISPATCH = { selectedData: 64, binding: 68, loadSettings: 75, saveSettings: 76, fileProperties: 86, richApiRequest: 93 } as const;
/** office.js's number for a fault of its host, which is also what it has for a method that is missing. */
const INTERNAL_ERROR = 5001;
const NO_SUCH_BINDING = 3002;
/** What cells can be had as: office.js makes the rest of it of rows and columns. */
const CELL_DATA: readonly unknown[] = ['text', 'matrix', 'table'];

/** Events of the older channel, which have a name each; the others travel as messages. */
const OLDER_NAMES: Readonly<Record<number, string | undefined>> = {
  [EventType.documentSelectionChanged]: 'documentSelectionChanged',
  [EventType.bindingSelectionChanged]: 'bindingSelectionChanged',
  [EventType.bindingDataChanged]: 'bindingDataChanged',
};

export interface PaneConnection {
  /** Gives the keyboard to the pane. */
  enter(how: PaneEntry): void;
  /** Stops answering. */
  dispose(): void;
}

interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaGetBindingData?: { readonly CoerceType?: unknown; readonly ValueFormat?: unknown };
  readonly DdaBindingsMethod?: { readonly BindingId?: unknown };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/**
 * Loads the add-in's page into a frame and answers the messages of the unmodified office.js in it, as Excel on the web
 * does. The page must come from this page's own origin over https.
 *
 * @param frame an empty iframe.
 * @param url the add-in's task pane, absolute or relative to this page.
 * @param onExit the keyboard leaves the pane.
 */
export function connectTaskPane(
  frame: HTMLIFrameElement,
  url: string,
  host: OfficeHost,
  onExit: (where: PaneExit) => void,
): PaneConnection {
  const { origin } = window.location;
  const conversation = `conversation-${Date.now().toString(36)}`;
  const id = 'cx-business-case';
  /** Events office.js listens to in the older channel, by the names it gave them. */
  const listening = new Set<string>();
  const post = (text: string) => frame.contentWindow?.postMessage(text, origin);

  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const request = parseRequest(event.data);
    if (!request) return;
    // A message that cannot be read is answered as well: office.js would wait for ever.
    void answer(request)
      .catch(() => ({ Version: 1, Error: INTERNAL_ERROR }))
      .then((data) => post(reply(request, origin, data)));
  };

  const answer = async (request: XdmMessage): Promise<unknown> => {
    if (request._actionType === ACTION.listen) {
      listening.add(request._actionName);
      return { Version: 1, Error: 0 };
    }
    if (request._actionType === ACTION.stopListening) {
      listening.delete(request._actionName);
      return { Version: 1, Error: 0 };
    }
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      return appContext(id, origin, Object.fromEntries(host.documentSettings), host.conditions);
    }
    if (request._actionName === 'executeMethod') return callMethod(request._data as MethodCall, host);
    const exit = request._actionName === 'ContextActivationManager_notifyHost' ? paneExit(request._data) : undefined;
    if (exit) onExit(exit);
    return {}; // notices that want no more than to be received
  };

  const onHostEvent = (event: HostEvent) => {
    for (const name of listening) {
      if (!isAbout(name, event)) continue;
      const entry = [EVENT_CATEGORY, event.type, event.target, JSON.stringify(event.message), 0, false];
      post(eventMessage(name, conversation, origin, OLDER_NAMES[event.type] ? event.message : { ArrayData: [entry] }));
    }
  };

  window.addEventListener('message', onMessage);
  const stop = host.onEvent(onHostEvent);
  const hostInfo = encodeURIComponent('Excel$Web$16.01$en-US$$$$0');
  const xdmInfo = encodeURIComponent(`${conversation}|${id}|${origin}`);
  frame.src = `${url}?_host_Info=${hostInfo}#&_xdm_Info=${xdmInfo}`;
  let notices = 0;
  return {
    enter(how) {
      frame.focus();
      post(notice('Office_notifyAgave', `${conversation}_ntf`, ++notices, origin, [ENTRIES[how]]));
    },
    dispose() {
      window.removeEventListener('message', onMessage);
      stop();
    },
  };
}

/** Whether a name that office.js listens to is an event's; that of a binding begins with the binding's id. */
function isAbout(name: string, { type, target }: HostEvent): boolean {
  const older = OLDER_NAMES[type];
  if (older === undefined) return /richApiMessage/i.test(name);
  return name.toLowerCase() === `${target === '' ? '' : `${target}_`}${older}`.toLowerCase();
}

async function callMethod(call: MethodCall, host: OfficeHost): Promise<unknown> {
  const method = call.DdaMethod?.DispatchId;
  switch (method) {
    case DISPATCH.richApiRequest: {
      const { text, status } = await answerText(host, String(call.ArrayData?.[4]), Number(call.ArrayData?.[6] ?? 0));
      return { Version: 1, Error: 0, Data: [status, [], text] };
    }
    case DISPATCH.selectedData: {
      const { CoerceType, ValueFormat } = call.DdaGetBindingData ?? {};
      if (!CELL_DATA.includes(CoerceType)) {
        host.reportUnsupported(`Office method ${method} for ${String(CoerceType)}`);
        return { Version: 1, Error: INTERNAL_ERROR };
      }
      return { Version: 1, Error: 0, Data: await host.selectedData(ValueFormat === 'formatted') };
    }
    case DISPATCH.binding: {
      const binding = host.binding(String(call.DdaBindingsMethod?.BindingId));
      return binding ? { Version: 1, Error: 0, Bindings: [binding] } : { Version: 1, Error: NO_SUCH_BINDING };
    }
    case DISPATCH.saveSettings:
      host.documentSettings.clear();
      for (const [name, value] of call.DdaSettingsMethod?.Properties ?? []) host.documentSettings.set(name, value);
      return { Version: 1, Error: 0 };
    case DISPATCH.loadSettings:
      return { Version: 1, Error: 0, Properties: { Settings: [...host.documentSettings].map(([Name, Value]) => ({ Name, Value })) } };
    case DISPATCH.fileProperties:
      return { Version: 1, Error: 0, Properties: { Url: `${window.location.origin}/Book1.xlsx` } };
    case undefined:
    default:
      host.reportUnsupported(`Office method ${method}`);
      return { Version: 1, Error: INTERNAL_ERROR };
  }
}
