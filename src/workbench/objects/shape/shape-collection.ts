import { invalidArgument, itemNotFound } from '../../protocol/errors';
import { number, oneOf, text, whole } from '../common/wire-arguments';
import type { HostContext } from '../host/context';
import { OfficeCollection } from '../host/office-object';
import { Shape } from './shape';
import { addShape, shapesOf } from './shape-store';

/** The first bytes of a picture in base 64, by its format. */
const FORMATS: Readonly<Record<string, string>> = { iVBORw0KGgo: 'PNG', '/9j/': 'JPEG', R0lGOD: 'GIF', Qk0: 'BMP' };

/** The shapes of a sheet; those in a group are found in the group. */
export class ShapeCollection extends OfficeCollection<Shape> {
  readonly typeName = 'ShapeCollection';

  constructor(
    context: HostContext,
    private readonly sheetId: string,
  ) {
    super(context);
  }

  items(): Shape[] {
    return shapesOf(this.context)
      .filter((shape) => shape.sheetId === this.sheetId && shape.group === undefined)
      .map(({ id }) => new Shape(this.context, id));
  }
  /** By name or by id. */
  GetItem(key: unknown): Shape {
    const wanted = text(key, 'ShapeCollection.getItem').toLowerCase();
    const found = this.items().find((shape) => shape.Id.toLowerCase() === wanted || shape.Name.toLowerCase() === wanted);
    if (!found) throw itemNotFound('ShapeCollection.getItem');
    return found;
  }
  GetItemAt(index: unknown): Shape {
    const found = this.items()[whole(index, 'ShapeCollection.getItemAt')];
    if (!found) throw itemNotFound('ShapeCollection.getItemAt');
    return found;
  }

  AddGeometricShape(form: unknown): Shape {
    const GeometricShapeType = text(form, 'ShapeCollection.addGeometricShape');
    return this.add('GeometricShape', GeometricShapeType, { GeometricShapeType });
  }
  AddTextBox(content: unknown = ''): Shape {
    return this.add('TextBox', 'TextBox', { Text: text(content, 'ShapeCollection.addTextBox') });
  }
  AddLine(startLeft: unknown, startTop: unknown, endLeft: unknown, endTop: unknown, connector: unknown = 'Straight'): Shape {
    const location = 'ShapeCollection.addLine';
    const [x1, y1, x2, y2] = [startLeft, startTop, endLeft, endTop].map((value) => number(value, location)) as [
      number,
      number,
      number,
      number,
    ];
    const kind = oneOf(connector, ['Straight', 'Elbow', 'Curve'], location);
    return this.add('Line', `${kind} Connector`, {
      Left: Math.min(x1, x2),
      Top: Math.min(y1, y2),
      Width: Math.abs(x2 - x1),
      Height: Math.abs(y2 - y1),
      'Line.ConnectorType': kind,
    });
  }
  AddImage(base64: unknown): Shape {
    const location = 'ShapeCollection.addImage';
    const data = text(base64, location);
    const format = Object.keys(FORMATS).find((begin) => data.startsWith(begin));
    if (format === undefined) throw invalidArgument(location);
    return this.add('Image', 'Picture', { 'Image.data': data, 'Image.format': FORMATS[format] });
  }
  AddGroup(values: unknown): Shape {
    const location = 'ShapeCollection.addGroup';
    if (!Array.isArray(values) || values.length < 2) throw invalidArgument(location);
    const members = values.map((value: unknown) => (value instanceof Shape ? value : this.GetItem(value)));
    const left = Math.min(...members.map((shape) => shape.Left));
    const top = Math.min(...members.map((shape) => shape.Top));
    const group = this.add('Group', 'Group', {
      Left: left,
      Top: top,
      Width: Math.max(...members.map((shape) => shape.Left + shape.Width)) - left,
      Height: Math.max(...members.map((shape) => shape.Top + shape.Height)) - top,
    });
    for (const record of shapesOf(this.context)) if (members.some((shape) => shape.Id === record.id)) record.group = group.Id;
    return group;
  }

  private add(type: Parameters<typeof addShape>[2], kind: string, state: Readonly<Record<string, unknown>>): Shape {
    return new Shape(this.context, addShape(this.context, this.sheetId, type, kind, state).id);
  }
}
