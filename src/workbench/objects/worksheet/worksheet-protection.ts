import { accessDenied } from '../../protocol/errors';
import { record, text } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import type { ProtectionOption, ProtectionState } from './protection-state';

const OPTIONS: readonly ProtectionOption[] = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

export class WorksheetProtection extends OfficeObject {
  readonly typeName = 'WorksheetProtection';
  override readonly scalars = ['Options', 'Protected'];

  constructor(
    context: HostContext,
    private readonly sheetId: string,
  ) {
    super(context);
  }

  get Protected(): boolean {
    return this.state !== undefined;
  }
  get Options(): ProtectionState['options'] | undefined {
    const options = this.state?.options;
    if (!options) return undefined;
    const all = Object.fromEntries(OPTIONS.map((option) => [option, options[option] === true]));
    return { ...all, selectionMode: options.selectionMode ?? 'Normal' };
  }

  Protect(options: unknown = {}, password?: unknown): void {
    const location = 'WorksheetProtection.protect';
    if (this.state) throw accessDenied(location); // office-js issue 6784
    const given = record(options ?? {}, location);
    const selection = typeof given.selectionMode === 'string' ? { selectionMode: given.selectionMode } : {};
    this.state = {
      options: { ...Object.fromEntries(OPTIONS.map((option) => [option, given[option] === true])), ...selection },
      password: password === undefined || password === '' ? undefined : text(password, location),
    };
  }

  Unprotect(password?: unknown): void {
    const { state } = this;
    if (!state || (state.password !== undefined && state.password !== password)) throw accessDenied('WorksheetProtection.unprotect');
    this.state = undefined;
  }

  private get state(): ProtectionState | undefined {
    return this.context.memory.sheet(this.sheetId).protection;
  }
  private set state(state: ProtectionState | undefined) {
    this.context.memory.sheet(this.sheetId).protection = state;
    this.context.events.protectionChanged(this.sheetId, state !== undefined);
  }
}
