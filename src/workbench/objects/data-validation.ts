import { address, type Area, quoted } from './a1';
import { flag, oneOf, record } from './arguments';
import type { HostContext } from './context';
import { box } from './grid';
import { OfficeObject } from './office-object';
import { Range } from './range';
import type { UniverValidation } from './univer';
import { fromGridRule, toGridRule, validationType } from './validation-rule';

/** The grid's numbers for the styles of an alert. */
const ALERTS = { Information: 0, Stop: 1, Warning: 2 } as const;

/** What may be entered into the cells of one or several areas. */
export class DataValidation extends OfficeObject {
  readonly typeName = 'DataValidation';
  override readonly scalars = ['ErrorAlert', 'IgnoreBlanks', 'Prompt', 'Rule', 'Type'];

  constructor(
    context: HostContext,
    private readonly sheetId: string,
    private readonly areas: readonly Area[],
  ) {
    super(context);
  }

  get Type(): string {
    const rule = this.rule;
    return rule ? validationType(rule) : 'None';
  }
  get Rule(): object {
    const rule = this.rule;
    return rule ? fromGridRule(rule) : {};
  }
  set Rule(value: unknown) {
    const location = 'DataValidation.rule';
    this.change(toGridRule(record(value, location), (source) => this.formula(source), location));
  }
  get ErrorAlert(): object {
    const rule = this.rule;
    const style = Object.entries(ALERTS).find(([, number]) => number === rule?.errorStyle)?.[0] ?? 'Stop';
    return { message: rule?.error ?? '', showAlert: rule?.showErrorMessage !== false, style, title: rule?.errorTitle ?? '' };
  }
  set ErrorAlert(value: unknown) {
    const alert = record(value, 'DataValidation.errorAlert');
    const style = oneOf(alert.style ?? 'Stop', ['Information', 'Stop', 'Warning'], 'DataValidation.errorAlert');
    this.change({
      showErrorMessage: alert.showAlert !== false,
      errorStyle: ALERTS[style],
      error: String(alert.message ?? ''),
      errorTitle: String(alert.title ?? ''),
    });
  }
  get Prompt(): object {
    const rule = this.rule;
    return { message: rule?.prompt ?? '', showPrompt: rule?.showInputMessage === true, title: rule?.promptTitle ?? '' };
  }
  set Prompt(value: unknown) {
    const prompt = record(value, 'DataValidation.prompt');
    this.change({
      showInputMessage: prompt.showPrompt !== false,
      prompt: String(prompt.message ?? ''),
      promptTitle: String(prompt.title ?? ''),
    });
  }
  get IgnoreBlanks(): boolean {
    return this.rule?.allowBlank !== false;
  }
  set IgnoreBlanks(value: unknown) {
    this.change({ allowBlank: flag(value, 'DataValidation.ignoreBlanks') });
  }

  Clear(): void {
    const ranges = this.areas.map((area) => box(this.context.grid.clip(this.sheetId, area)));
    this.context.grid.command('sheets.command.clear-range-data-validation', this.sheetId, { ranges });
  }

  private change(change: Partial<Omit<UniverValidation, 'uid' | 'ranges'>>): void {
    this.context.protection.requireUnprotected(this.sheetId, 'DataValidation');
    this.context.validations.change(this.sheetId, this.areas, change);
  }

  /** Of the first cell, as one rule usually covers them all. */
  private get rule(): UniverValidation | undefined {
    const area = this.areas[0];
    if (!area) return undefined;
    return this.context.grid.range(this.sheetId, { ...area, rows: 1, columns: 1 }).getDataValidation()?.rule;
  }

  private formula(source: unknown): string {
    if (source instanceof Range) {
      const sheet = this.context.grid.sheetAsItStands(source.sheetId).getSheetName();
      return `=${quoted(sheet)}!${address(source.area, true)}`;
    }
    return String(source ?? '');
  }
}
