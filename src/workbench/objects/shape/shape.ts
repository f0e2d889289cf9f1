import { apiNotFound, invalidArgument, invalidOperation } from '../../protocol/errors';
import { bounded, flag, number, oneOf, text } from '../common/wire-arguments';
import { rememberAll } from '../common/remembered';
import type { HostContext } from '../host/context';
import { OfficeObject } from '../host/office-object';
import { GeometricShape } from './geometric-shape';
import { Image } from './image';
import { Line } from './line';
import { ShapeFill } from './shape-fill';
import { ShapeGroup } from './shape-group';
import { ShapeLineFormat } from './shape-line-format';
import { removeShape, reorder, shapeById, shapesOf, type ShapeRecord, type ShapeType } from './shape-store';
import { TextFrame } from './text-frame';

/** Excel's size of a new shape, in points. */
const SIZE = 72;

/** A shape. Everything about it is remembered and read back; the grid draws none. */
export class Shape extends OfficeObject {
  readonly typeName = 'Shape';
  override readonly scalars = ['Height', 'Id', 'Left', 'Name', 'Rotation', 'Top', 'Type', 'Visible', 'Width', 'ZOrderPosition'];

  constructor(
    context: HostContext,
    readonly shapeId: string,
  ) {
    super(context);
    rememberAll(this, () => this.record.state, {
      AltTextDescription: '',
      AltTextTitle: '',
      GeometricShapeType: 'Rectangle',
      LockAspectRatio: false,
      Placement: 'TwoCell',
      Visible: true,
    });
  }

  override identity(): Record<string, unknown> {
    return { Id: this.shapeId };
  }

  get Id(): string {
    return this.record.id;
  }
  get Name(): string {
    return String(this.record.state.get('Name'));
  }
  set Name(value: unknown) {
    this.set('Name', text(value, 'Shape.name'));
  }
  get Type(): string {
    return this.record.type === 'TextBox' ? 'GeometricShape' : this.record.type;
  }
  get Level(): number {
    return this.record.group === undefined ? 0 : new Shape(this.context, this.record.group).Level + 1;
  }
  get ZOrderPosition(): number {
    return shapesOf(this.context)
      .filter(({ sheetId }) => sheetId === this.record.sheetId)
      .indexOf(this.record);
  }
  get Left(): number {
    return this.measure('Left', 0);
  }
  set Left(value: unknown) {
    this.move('Left', bounded(value, 0, Infinity, 'Shape.left'));
  }
  get Top(): number {
    return this.measure('Top', 0);
  }
  set Top(value: unknown) {
    this.move('Top', bounded(value, 0, Infinity, 'Shape.top'));
  }
  get Width(): number {
    return this.measure('Width', SIZE);
  }
  set Width(value: unknown) {
    this.set('Width', bounded(value, 0, Infinity, 'Shape.width'));
  }
  get Height(): number {
    return this.measure('Height', SIZE);
  }
  set Height(value: unknown) {
    this.set('Height', bounded(value, 0, Infinity, 'Shape.height'));
  }
  get Rotation(): number {
    return this.measure('Rotation', 0);
  }
  set Rotation(value: unknown) {
    this.set('Rotation', ((number(value, 'Shape.rotation') % 360) + 360) % 360);
  }

  get Fill(): ShapeFill {
    return new ShapeFill(this.context, this.shapeId);
  }
  get LineFormat(): ShapeLineFormat {
    return new ShapeLineFormat(this.context, this.shapeId);
  }
  get TextFrame(): TextFrame {
    if (this.record.type === 'Line' || this.record.type === 'Image') throw invalidOperation('Shape.textFrame');
    return new TextFrame(this.context, this.shapeId);
  }
  get GeometricShape(): GeometricShape {
    this.require('GeometricShape', 'Shape.geometricShape');
    return new GeometricShape(this.context, this.shapeId);
  }
  get Group(): ShapeGroup {
    this.require('Group', 'Shape.group');
    return new ShapeGroup(this.context, this.shapeId);
  }
  get Image(): Image {
    this.require('Image', 'Shape.image');
    return new Image(this.context, this.shapeId);
  }
  get Line(): Line {
    this.require('Line', 'Shape.line');
    return new Line(this.context, this.shapeId);
  }
  get ParentGroup(): Shape {
    if (this.record.group === undefined) throw invalidOperation('Shape.parentGroup');
    return new Shape(this.context, this.record.group);
  }

  IncrementLeft(by: unknown): void {
    this.move('Left', Math.max(0, this.Left + number(by, 'Shape.incrementLeft')));
  }
  IncrementTop(by: unknown): void {
    this.move('Top', Math.max(0, this.Top + number(by, 'Shape.incrementTop')));
  }
  IncrementRotation(by: unknown): void {
    this.Rotation = this.Rotation + number(by, 'Shape.incrementRotation');
  }
  ScaleWidth(factor: unknown, from: unknown): void {
    this.scale('Width', 'Height', factor, from, 'Shape.scaleWidth');
  }
  ScaleHeight(factor: unknown, from: unknown): void {
    this.scale('Height', 'Width', factor, from, 'Shape.scaleHeight');
  }
  SetZOrder(to: unknown): void {
    reorder(this.context, this.shapeId, text(to, 'Shape.setZOrder'), 'Shape.setZOrder');
  }
  /** Of a picture the picture itself; others would have to be drawn. */
  GetAsImage(format: unknown): string {
    oneOf(format, ['UNKNOWN', 'BMP', 'JPEG', 'GIF', 'PNG', 'SVG'], 'Shape.getAsImage');
    const data = this.record.state.get('Image.data');
    if (typeof data !== 'string') throw apiNotFound('Shape.getAsImage() of a shape that is no picture');
    return data;
  }
  Delete(): void {
    const { sheetId } = this.record;
    this.context.protection.requireAllowed(sheetId, 'allowEditObjects', 'Shape.delete');
    removeShape(this.context, this.shapeId);
  }

  private get record(): ShapeRecord {
    return shapeById(this.context, this.shapeId);
  }
  private measure(name: string, initial: number): number {
    return (this.record.state.get(name) as number | undefined) ?? initial;
  }
  private set(name: string, value: unknown): void {
    this.context.protection.requireAllowed(this.record.sheetId, 'allowEditObjects', `Shape.${name.toLowerCase()}`);
    this.record.state.set(name, value);
  }
  /** A group takes what is in it along. */
  private move(side: 'Left' | 'Top', to: number): void {
    const by = to - this.measure(side, 0);
    this.set(side, to);
    for (const shape of shapesOf(this.context)) {
      if (shape.group !== this.shapeId) continue;
      const member = new Shape(this.context, shape.id);
      member.move(side, member.measure(side, 0) + by);
    }
  }
  private scale(name: 'Width' | 'Height', other: 'Width' | 'Height', factor: unknown, from: unknown, location: string): void {
    const by = number(factor, location);
    const original = oneOf(from, ['CurrentSize', 'OriginalSize'], location) === 'OriginalSize';
    if (by <= 0 || (original && this.record.type !== 'Image')) throw invalidArgument(location);
    const size = (each: 'Width' | 'Height') =>
      original ? ((this.record.state.get(`Image.${each}`) as number | undefined) ?? SIZE) : this[each];
    const locked = flag(this.record.state.get('LockAspectRatio') ?? false, location);
    const [first, second] = [size(name) * by, size(other) * by];
    this.set(name, first);
    if (locked) this.set(other, second);
  }
  private require(type: ShapeType, location: string): void {
    if (this.Type !== type) throw invalidOperation(location, `The shape is no ${type}.`);
  }
}
