import type { ExcelRun } from '../../src/render/officejs';
import { schema } from './fake-excel-members';

/** One recorded request: `worksheets.getItem(Inputs).getRange(A1).format.font.bold = true`. */
export interface Action {
  readonly path: string;
  readonly argument: unknown;
}

export interface HostError {
  readonly code: string;
  readonly message: string;
}

/**
 * A recording stand-in for the Excel API: strict (a member that is not listed throws), lazy (nothing happens before
 * sync), able to fail at any sync with any error, and with just enough memory to tell what a failed insertion leaves
 * behind: sheets and names.
 */
export class FakeExcel {
  readonly sheets: { name: string; id: string }[];
  readonly names: string[];
  /** What names stand for. */
  readonly formulas = new Map<string, string>();
  calculationMode = 'Automatic';
  readonly actions: Action[] = [];
  readonly runs: Excel.RunOptions[] = [];
  syncs = 0;
  protectedStructure = false;
  /** Fails at a sync (from 1) after doing the given share of what was queued. */
  failure: { readonly sync: number; readonly share: number; readonly error: HostError } | undefined;
  /** Called before a sync is carried out, with its number: a co-author at work. */
  meanwhile: ((sync: number) => void) | undefined;
  /** While it answers true, a cell is being edited. */
  editing: () => boolean = () => false;
  private queue: { readonly apply: () => void }[] = [];
  private nextId = 1;

  constructor(sheets: readonly string[] = ['Sheet1'], names: readonly string[] = []) {
    this.sheets = sheets.map((name) => ({ name, id: `{${this.nextId++}}` }));
    this.names = [...names];
  }

  readonly run: ExcelRun = async (options, batch) => {
    this.runs.push(options);
    this.queue = [];
    const context = this.node('RequestContext', 'context') as unknown as Excel.RequestContext;
    const withSync = new Proxy(context, {
      get: (target, key) => (key === 'sync' ? () => this.sync(options) : Reflect.get(target, key)),
    });
    return batch(withSync);
  };

  private async sync(options: Excel.RunOptions): Promise<void> {
    if (!options.delayForCellEdit) {
      if (this.editing()) throw Object.assign(new Error('Excel is in cell-editing mode.'), { code: 'InvalidOperationInCellEditMode' });
      this.queue = [];
      return;
    }
    this.syncs += 1;
    this.meanwhile?.(this.syncs);
    const queue = this.queue;
    this.queue = [];
    if (this.failure?.sync === this.syncs) {
      for (const { apply } of queue.slice(0, Math.round(queue.length * this.failure.share))) apply();
      throw Object.assign(new Error(this.failure.error.message), this.failure.error);
    }
    for (const { apply } of queue) apply();
  }

  /** What was set to or called with, by the end of its path; sheets by the names they have now. */
  recorded(pattern: RegExp): Action[] {
    return this.actions.map(({ path, argument }) => ({ path: this.readable(path), argument })).filter(({ path }) => pattern.test(path));
  }

  private readonly readable = (path: string): string =>
    path.replace(/getItem\("(\{\d+\})"\)/g, (text, id) => {
      const name = this.sheets.find((sheet) => sheet.id === id)?.name;
      return name === undefined ? text : `getItem("${name}")`;
    });

  private enqueue(path: string, argument: unknown, apply: () => void = () => undefined): void {
    this.queue.push({
      apply: () => {
        this.actions.push({ path, argument });
        apply();
      },
    });
  }

  /** An object of the API. `get` properties are answered by `state` once a sync has come. */
  private node(type: string, path: string, state: Record<string, unknown> = {}): Record<string, unknown> {
    const members = schema[type];
    if (!members) throw new Error(`The fake knows no type ${type}.`);
    const self: Record<string, unknown> = new Proxy(state, {
      has: (_, key) => key === 'path',
      get: (_, key) => this.get(self, type, path, state, String(key)),
      set: (_, key, value) => {
        if (members[String(key)] !== 'set') throw new Error(`${type}.${String(key)} cannot be set.`);
        const rename = type === 'Worksheet' && key === 'name';
        this.enqueue(`${path}.${String(key)}`, value, rename ? () => this.rename(state, String(value)) : undefined);
        return true;
      },
    });
    return self;
  }

  private get(self: Record<string, unknown>, type: string, path: string, state: Record<string, unknown>, key: string): unknown {
    if (key === 'then' || key === 'toJSON') return undefined;
    if (key === 'path') return path;
    const members = schema[type] as Record<string, string>;
    const call = members[`${key}()`];
    if (call !== undefined) return (...args: unknown[]) => this.call(self, type, path, state, key, call, args);
    const child = members[key];
    if (child === undefined) throw new Error(`${type} has no member ${key}.`);
    if (child === 'get') {
      if (!(key in state)) throw new Error(`${path}.${key} was read before it was loaded.`);
      return state[key];
    }
    if (child === 'set') throw new Error(`${path}.${key} was not loaded.`);
    return this.node(child, `${path}.${key}`);
  }

  private call(
    self: object,
    type: string,
    path: string,
    state: Record<string, unknown>,
    key: string,
    result: string,
    args: unknown[],
  ): unknown {
    const shown = args.map((argument) =>
      typeof argument === 'object' && argument !== null && 'path' in argument ? String(argument.path) : JSON.stringify(argument),
    );
    const full = `${path}.${key}(${shown.join(', ')})`;
    if (key === 'load') {
      this.queue.push({ apply: () => Object.assign(state, this.loaded(type, state)) });
      return self;
    }
    if (type === 'Worksheet' && key === 'delete') this.enqueue(full, args, () => remove(this.sheets, (sheet) => this.is(sheet, state)));
    else if (type === 'Name' && key === 'delete') this.enqueue(full, args, () => remove(this.names, (name) => name === state.asked));
    else if (type === 'Worksheets' && key === 'add') this.enqueue(full, args, () => this.addSheet(String(args[0])));
    else if (type === 'Names' && key === 'add') this.enqueue(full, args, () => this.addName(String(args[0]), args[1]));
    else if (result === 'void' || key === 'add') this.enqueue(full, args);
    return result === 'void'
      ? undefined
      : this.node(result, full, key.startsWith('getItem') || (type === 'Worksheets' && key === 'add') ? { asked: args[0] } : {});
  }

  private addSheet(name: string): void {
    this.requireFree(this.sheets.map((sheet) => sheet.name), name); // prettier-ignore
    this.sheets.push({ name, id: `{${this.nextId++}}` });
  }

  private addName(name: string, target: unknown): void {
    this.requireFree(this.names, name);
    this.names.push(name);
    const id =
      typeof target === 'object' && target !== null ? /getItem\("(\{\d+\})"\)/.exec((target as { path: string }).path)?.[1] : undefined;
    this.formulas.set(name, id === undefined ? String(target) : `=${id}`);
  }

  private rename(state: Record<string, unknown>, name: string): void {
    const sheet = this.sheets.find((each) => this.is(each, state));
    if (!sheet) throw Object.assign(new Error('There is no such sheet.'), { code: 'ItemNotFound' });
    this.requireFree([...this.sheets.filter((each) => each !== sheet).map((each) => each.name), ...this.chartSheets], name);
    sheet.name = name;
  }

  /** Names of chart sheets, which no list of worksheets shows. */
  readonly chartSheets: string[] = [];

  private requireFree(taken: readonly string[], name: string): void {
    if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
      throw Object.assign(new Error('A resource with the same name exists.'), { code: 'ItemAlreadyExists' });
  }

  private readonly is = ({ id, name }: { id: string; name: string }, { asked }: Record<string, unknown>): boolean =>
    id === asked || name === asked;

  /** The formula of a name, its sheet as it is called now. */
  private formulaOf(name: string): string {
    const formula = this.formulas.get(name) ?? "='Mine'!$A$1";
    const id = /^=(\{\d+\})$/.exec(formula)?.[1];
    if (id === undefined) return formula;
    const sheet = this.sheets.find((each) => each.id === id);
    return sheet ? `='${sheet.name}'!$A$1` : '=#REF!';
  }

  private loaded(type: string, state: Record<string, unknown>): Record<string, unknown> {
    if (type === 'Worksheets') return { items: this.sheets.map((sheet) => ({ ...sheet })) };
    if (type === 'Names') return { items: this.names.map((name) => ({ name, formula: this.formulaOf(name) })) };
    if (type === 'Application') return { calculationMode: this.calculationMode };
    if (type === 'Workbook') return {};
    if (type === 'WorkbookProtection') return { protected: this.protectedStructure };
    return { id: this.sheets.find((sheet) => this.is(sheet, state))?.id };
  }
}

function remove<T>(list: T[], match: (entry: T) => boolean): void {
  const index = list.findIndex(match);
  if (index < 0) throw new Error('The fake was asked to delete what is not there.');
  list.splice(index, 1);
}
