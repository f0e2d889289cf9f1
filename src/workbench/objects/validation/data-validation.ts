import { address, type Area, quoted } from '../common/a1';
import { LIMITS, short } from '../common/limits';
import { flag, oneOf, record } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { box } from '../univer/grid-access';
import { OfficeObject } from '../host/office-object';
import { Range } from '../range/range';
import type { UniverValidation } from '../univer/univer';
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
    const location = 'DataValidation.errorAlert';
    const alert = record(value, location);
    const style = oneOf(alert.style ?? 'Stop', ['Information', 'Stop', 'Warning'], location);
    this.change({
      showErrorMessage: alert.showAlert !== false,
      errorStyle: ALERTS[style],
      error: short(alert.message ?? '', LIMITS.validationError, location),
      errorTitle: short(alert.title ?? '', LIMITS.validationTitle, location),
    });
  }
  get Prompt(): object {
    const rule = this.rule;
    return { message: rule?.prompt ?? '', showPrompt: rule?.showInputMessage === true, title: rule?.promptTitle ?? '' };
  }
  set Prompt(value: unknown) {
    const location = 'DataValidation.prompt';
    const prompt = record(value, location);
    this.change({
      showInputMessage: prompt.showPrompt !== false,
      prompt: short(prompt.message ?? '', LIMITS.validationPrompt, location),
      promptTitle: short(prompt.title ?? '', LIMITS.validationTitle, location),
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
