import { invalidArgument } from '../../protocol/errors';

/** Properties by wire name, as they were last set. */
export type State = Map<string, unknown>;

/**
 * Makes accessors for properties that the grid has no place for: they are kept and read back, and a value of another type
 * than the first one is refused. A first value of null takes any.
 */
export function rememberAll(
  target: { readonly typeName: string },
  state: () => State,
  initial: Readonly<Record<string, unknown>>,
  key: (name: string) => string = (name) => name,
): void {
  for (const [name, first] of Object.entries(initial)) {
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => state().get(key(name)) ?? first,
      set: (value: unknown) => {
        if (first !== null && typeof value !== typeof first) {
          throw invalidArgument(`${target.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
        }
        state().set(key(name), value);
      },
    });
  }
}
