import { bounded } from '../common/wire-arguments';
import { color } from '../common/color';
import { ShapePart } from './shape-part';

const KEY = 'Fill';

/** The fill of a shape. */
export class ShapeFill extends ShapePart {
  readonly typeName = 'ShapeFill';
  override readonly scalars = ['ForegroundColor', 'Transparency', 'Type'];

  get ForegroundColor(): string {
    return (this.state.get(`${KEY}.color`) as string | undefined) ?? '#4472C4';
  }
  set ForegroundColor(value: unknown) {
    this.SetSolidColor(value);
  }
  get Transparency(): number {
    return (this.state.get(`${KEY}.transparency`) as number | undefined) ?? 0;
  }
  set Transparency(value: unknown) {
    this.state.set(`${KEY}.transparency`, bounded(value, 0, 1, 'ShapeFill.transparency'));
  }
  get Type(): string {
    return this.state.get(`${KEY}.none`) === true ? 'NoFill' : 'Solid';
  }

  SetSolidColor(value: unknown): void {
    this.state.set(`${KEY}.color`, color(value, 'ShapeFill.setSolidColor'));
    this.state.delete(`${KEY}.none`);
  }
  Clear(): void {
    this.state.set(`${KEY}.none`, true);
  }
}
