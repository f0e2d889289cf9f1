import { apiNotFound, OfficeError, readOnly } from './errors';
import { type MaybeNull, NULL_OBJECT, pascal, type WireObject } from './object';

type Method = (...args: unknown[]) => unknown;

const isWireName = (name: string) => /^_?[A-Z]\w*$/.test(name);

/** Finds an object's own member, and only one that belongs to the API: nothing of Object.prototype, nothing private. */
function descriptor(object: WireObject, name: string): PropertyDescriptor | undefined {
  if (!isWireName(name)) return undefined;
  for (let holder: object | null = object; holder && holder !== Object.prototype; holder = Object.getPrototypeOf(holder) as object | null) {
    const found = Object.getOwnPropertyDescriptor(holder, name);
    if (found) return found;
  }
  return undefined;
}

const location = (object: WireObject, name: string) => `${object.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Reads a property; a getter that answers undefined or null means the null object. */
export function readProperty(object: WireObject, name: string): unknown {
  const wire = pascal(name);
  object.requireMember(wire);
  const found = descriptor(object, wire);
  if (found && typeof found.value !== 'function' && (found.get || 'value' in found)) {
    return (object as unknown as Record<string, unknown>)[wire];
  }
  if (wire.endsWith('OrNullObject')) {
    return nullOnNotFound(() => readProperty(object, wire.slice(0, -'OrNullObject'.length)));
  }
  throw apiNotFound(location(object, wire));
}

export function writeProperty(object: WireObject, name: string, value: unknown): unknown {
  const wire = pascal(name);
  object.requireMember(wire);
  const found = descriptor(object, wire);
  if (!found || typeof found.value === 'function') throw apiNotFound(location(object, wire));
  if (!found.set && !found.writable) throw readOnly(location(object, wire));
  (object as unknown as Record<string, unknown>)[wire] = value;
  return undefined;
}

/** Calls a method. `XOrNullObject` needs no method of its own: it is X, with "not found" answered by the null object. */
export function callMethod(object: WireObject, name: string, args: readonly unknown[]): unknown {
  const wire = pascal(name);
  object.requireMember(wire);
  const found = descriptor(object, wire);
  if (found && typeof found.value === 'function') return (found.value as Method).apply(object, [...args]);
  const unlisted = object.unlisted(wire);
  if (unlisted) return unlisted(...args);
  if (wire.endsWith('OrNullObject')) {
    return nullOnNotFound(() => callMethod(object, wire.slice(0, -'OrNullObject'.length), args));
  }
  throw apiNotFound(`${location(object, wire)}()`);
}

function nullOnNotFound(read: () => unknown): unknown {
  const absorb = (error: unknown): MaybeNull<never> => {
    if (error instanceof OfficeError && error.code === 'ItemNotFound') return NULL_OBJECT;
    throw error;
  };
  try {
    const value = read();
    return value instanceof Promise ? value.catch(absorb) : value;
  } catch (error) {
    return absorb(error);
  }
}
