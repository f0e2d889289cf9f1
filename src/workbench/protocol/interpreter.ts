import { apiNotFound, generalException, invalidOperation, OfficeError } from './errors';
import { callMethod, writeProperty } from './members';
import { type MaybeNull, NULL_OBJECT, WireObject } from './object';
import { PathResolver, type Roots } from './path-resolver';
import { query, type QueryHost } from './query';
import { References } from './kept-objects';
import { type Action, type ActionResult, ActionType, type RequestBody, type ResponseBody, type WireError } from './wire';

export interface InterpreterHost extends Roots, QueryHost {
  /** Called before each action; what it throws fails the request there. */
  beforeAction(action: Action): void;
  /** Called after the last action or the failure of a request: write out whatever was held back. */
  finish(): void | Promise<void>;
}

/** Carries out request bodies of Office.js over wire objects. It knows the protocol and nothing about spreadsheets. */
export class Interpreter {
  readonly references = new References();

  constructor(private readonly host: InterpreterHost) {}

  /** Actions run in order; the first failure ends the request, and what was done before it stays done, as in Excel. */
  async execute(body: RequestBody): Promise<ResponseBody> {
    const run = new Run(body, this.host, this.references);
    let error: WireError | undefined;
    try {
      for (const action of body.Actions) {
        this.host.beforeAction(action);
        await run.perform(action);
        run.index++;
      }
    } catch (cause) {
      error = wireError(cause, run.index);
    }
    try {
      await this.host.finish();
    } catch (cause) {
      error ??= wireError(cause, Math.max(0, body.Actions.length - 1));
    }
    return { Results: run.results, TraceIds: run.traces, ...(error ? { Error: error } : {}) };
  }
}

/** One request under way. */
class Run {
  readonly results: ActionResult[] = [];
  readonly traces: number[] = [];
  index = 0;
  private readonly kept = new Set<number>();
  private readonly paths: PathResolver;

  constructor(
    private readonly body: RequestBody,
    private readonly host: InterpreterHost,
    private readonly references: References,
  ) {
    this.paths = new PathResolver(body.ObjectPaths, host, references);
  }

  async perform(action: Action): Promise<void> {
    if (action.ActionType === ActionType.Trace) {
      // Has no object. office.js learns from its result that what stood before it was reached.
      this.traces.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = await this.paths.resolve(action.ObjectPathId);
    const value = await this.value(action, object);
    this.results.push({ ActionId: action.Id, Value: value === undefined ? null : value });
  }

  private async value(action: Action, object: MaybeNull<WireObject>): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === NULL_OBJECT ? null : this.identity(action.ObjectPathId, object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return object === NULL_OBJECT ? null : query(object, action.QueryInfo ?? {}, this.host);
      case ActionType.EnsureUnchanged:
        return null;
      case ActionType.Method:
        return object === NULL_OBJECT ? null : this.call(action, object);
      case ActionType.SetProperty: {
        const [value] = await this.paths.args(action.ArgumentInfo);
        return writeProperty(present(object, action), action.Name ?? '', value);
      }
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) writeProperty(present(object, action), name, value);
        return null;
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private identity(pathId: number, object: WireObject): Record<string, unknown> {
    const keep = this.kept.has(pathId) || (this.body.AutoKeepReference === true && object.keepsReference);
    return { ...object.identity(), ...(keep ? { _ReferenceId: this.references.keep(object) } : {}) };
  }

  private async call(action: Action, object: WireObject): Promise<unknown> {
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      this.kept.add(action.ObjectPathId);
      return null;
    }
    const args = await this.paths.args(action.ArgumentInfo);
    if (name === '_RemoveReference') {
      // On the workbook with an id, on the object itself without.
      if (typeof args[0] === 'string') this.references.releaseId(args[0]);
      else this.references.release(object);
      return null;
    }
    // Events are pushed whether or not somebody listens; office.js sorts them out.
    if (/^_(Unr|R)egister\w*Event\w*$/.test(name)) return null;
    const value = await callMethod(object, name, args);
    if (value === NULL_OBJECT) return null;
    return value instanceof WireObject ? value.identity() : value;
  }
}

function present(object: MaybeNull<WireObject>, action: Action): WireObject {
  if (object === NULL_OBJECT) throw invalidOperation(action.Name ?? '', 'The object does not exist, so nothing of it can be set.');
  return object;
}

function wireError(cause: unknown, index: number): WireError {
  const error = cause instanceof OfficeError ? cause : generalException('', cause instanceof Error ? cause.message : String(cause));
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    HttpStatusCode: error.httpStatus,
    ActionIndex: index,
  };
}
