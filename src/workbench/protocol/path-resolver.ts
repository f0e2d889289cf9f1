import { invalidObjectPath } from './errors';
import { callMethod, readProperty } from './members';
import { type MaybeNull, NULL_OBJECT, WireObject } from './object';
import type { References } from './kept-objects';
import { type ArgumentInfo, type ObjectPath, ObjectPathType } from './wire';

/** Where paths begin. */
export interface Roots {
  readonly root: WireObject;
  /** Objects made by name, such as the host's action service. */
  newObject(name: string): WireObject;
}

/** Finds the objects of one request by their paths; each path is walked once. */
export class PathResolver {
  private readonly found = new Map<number, MaybeNull<WireObject>>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly roots: Roots,
    private readonly references: References,
  ) {}

  async resolve(id: number): Promise<MaybeNull<WireObject>> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[id];
    if (!path) throw invalidObjectPath(String(id));
    const object = await this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** The values of a call, with object arguments in their places. */
  async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = [...(info?.Arguments ?? [])];
    for (const [index, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (Array.isArray(id)) {
        const objects: unknown[] = [];
        for (const each of id as readonly number[]) objects.push(await this.resolve(each));
        values[index] = objects;
      } else if (id) values[index] = await this.resolve(id as number);
    }
    // An omitted optional argument arrives as null.
    while (values.length > 0 && values[values.length - 1] === null) values.pop();
    return values.map((value) => (value === null ? undefined : value));
  }

  private async walk(path: ObjectPath): Promise<MaybeNull<WireObject>> {
    switch (path.ObjectPathType) {
      case ObjectPathType.GlobalObject:
        return this.roots.root;
      case ObjectPathType.NewObject:
        return this.roots.newObject(path.Name);
      case ObjectPathType.NullObject:
        return NULL_OBJECT;
      case ObjectPathType.ReferenceId:
        return this.references.get(path.Name);
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    return asObject(await this.step(parent, path), path.Name);
  }

  private async step(parent: WireObject, path: ObjectPath): Promise<unknown> {
    switch (path.ObjectPathType) {
      case ObjectPathType.Method:
        return callMethod(parent, path.Name, await this.args(path.ArgumentInfo));
      case ObjectPathType.Property:
        return readProperty(parent, path.Name);
      case ObjectPathType.Indexer:
        return callMethod(parent, 'GetItem', await this.args(path.ArgumentInfo));
      default:
        throw invalidObjectPath(`${path.Name} (type ${path.ObjectPathType})`);
    }
  }
}

function asObject(value: unknown, name: string): MaybeNull<WireObject> {
  if (value === undefined || value === null || value === NULL_OBJECT) return NULL_OBJECT;
  if (value instanceof WireObject) return value;
  throw invalidObjectPath(name);
}
