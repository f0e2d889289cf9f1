import { invalidArgument, itemNotFound } from '../../protocol/errors';
import type { State } from '../common/remembered';
import type { HostContext } from '../host/context';

export type ShapeType = 'GeometricShape' | 'Line' | 'Image' | 'TextBox' | 'Group';

/** A shape of a sheet. Where it is and how it looks is remembered; the grid draws none. */
export interface ShapeRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly type: ShapeType;
  /** The group it is in. */
  group: string | undefined;
  readonly state: State;
}

const KEY = 'shapes';

/** The shapes of the workbook, the backmost first. */
export function shapesOf(context: HostContext): ShapeRecord[] {
  const state = context.memory.state(KEY);
  const known = state.get(KEY) as ShapeRecord[] | undefined;
  if (known) return known;
  const made: ShapeRecord[] = [];
  state.set(KEY, made);
  return made;
}

export function shapeById(context: HostContext, id: string): ShapeRecord {
  const found = shapesOf(context).find((shape) => shape.id === id);
  if (!found) throw itemNotFound('Shape');
  return found;
}

/** A new shape before all others, with a name of its kind that no other shape of the sheet has. */
export function addShape(
  context: HostContext,
  sheetId: string,
  type: ShapeType,
  kind: string,
  state: Readonly<Record<string, unknown>>,
): ShapeRecord {
  context.protection.requireAllowed(sheetId, 'allowEditObjects', 'ShapeCollection.add');
  const taken = new Set(
    shapesOf(context)
      .filter((shape) => shape.sheetId === sheetId)
      .map((shape) => shape.state.get('Name')),
  );
  let number = 1;
  while (taken.has(`${kind} ${number}`)) number++;
  const record: ShapeRecord = {
    id: context.memory.newId('shape'),
    sheetId,
    type,
    group: undefined,
    state: new Map(Object.entries({ Name: `${kind} ${number}`, ...state })),
  };
  shapesOf(context).push(record);
  return record;
}

/** Takes a shape away, and with a group what is in it. */
export function removeShape(context: HostContext, id: string): void {
  const gone = new Set([
    id,
    ...shapesOf(context)
      .filter(({ group }) => group === id)
      .map((shape) => shape.id),
  ]);
  const kept = shapesOf(context).filter((shape) => !gone.has(shape.id));
  shapesOf(context).splice(0, Infinity, ...kept);
}

/** Moves a shape among those of its sheet. */
export function reorder(context: HostContext, id: string, to: string, location: string): void {
  const all = shapesOf(context);
  const index = all.findIndex((shape) => shape.id === id);
  const [shape] = all.splice(index, 1);
  if (!shape) throw itemNotFound(location);
  const places: Readonly<Record<string, number>> = {
    BringToFront: all.length,
    BringForward: Math.min(all.length, index + 1),
    SendBackward: Math.max(0, index - 1),
    SendToBack: 0,
  };
  const place = places[to];
  all.splice(place ?? index, 0, shape);
  if (place === undefined) throw invalidArgument(location);
}
