import { oneOf } from '../common/wire-arguments';
import { OfficeObject } from '../host/office-object';
import { CultureInfo } from './culture-info';

export class Application extends OfficeObject {
  readonly typeName = 'Application';
  override readonly scalars = ['CalculationMode', 'CalculationState', 'DecimalSeparator', 'ThousandsSeparator', 'UseSystemSeparators'];
  override readonly calculated = ['CalculationState'];

  get CalculationMode(): string {
    return this.context.manualCalculation ? 'Manual' : 'Automatic';
  }
  /** Without data tables, which the grid has not, the second way is the first. */
  set CalculationMode(value: unknown) {
    const mode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'Application.calculationMode');
    this.context.manualCalculation = mode === 'Manual';
  }
  get CultureInfo(): CultureInfo {
    return new CultureInfo(this.context);
  }
  get CalculationState(): string {
    return 'Done';
  }
  get DecimalSeparator(): string {
    return this.context.conditions.decimalSeparator;
  }
  get ThousandsSeparator(): string {
    return this.context.conditions.thousandsSeparator;
  }
  get UseSystemSeparators(): boolean {
    return this.context.conditions.useSystemSeparators;
  }

  Calculate(calculationType: unknown): void {
    this.context.calculate(oneOf(calculationType, ['Recalculate', 'Full', 'FullRebuild'], 'Application.calculate') !== 'Recalculate');
  }
  /** Writes of a request are held back to its end or to the next reading anyway, and calculated once. */
  SuspendApiCalculationUntilNextSync(): void {
    // Nothing more to hold back.
  }
  SuspendScreenUpdatingUntilNextSync(): void {
    // The grid draws between requests only.
  }
}
