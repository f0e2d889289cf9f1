/**
 * What the interpreter can talk to. A wire object is a class whose members carry Office.js's own PascalCase names: a
 * property of the API is an accessor, a method is a method. Members that start with a small letter are the host's own
 * and cannot be reached from a request.
 */
export abstract class WireObject {
  /** Office.js's name of the type, used in error locations (class names do not survive minifying). */
  abstract readonly typeName: string;

  /** Sent when the object is instantiated, so that the add-in's proxy knows how to find it again. */
  identity(): Record<string, unknown> {
    return {};
  }

  /** The properties answered to a load that names none. */
  readonly scalars: readonly string[] = [];

  /** What Office.js calls a property of its answers where it does not begin with a capital, as the others do. */
  readonly spellings: Readonly<Record<string, string>> = {};

  /** Properties that may only be read once the workbook is calculated. */
  readonly calculated: readonly string[] = [];

  /** Throws what keeps a request from a member: it is newer than the host shall be, or cannot be had now. */
  requireMember(_wireName: string): void {
    // Objects of the protocol itself are always there.
  }

  /** Whether the API has such a member, here or not. */
  isKnown(_wireName: string): boolean {
    return true;
  }

  /** A method that no class lists, because an object has hundreds that are alike. */
  unlisted(_wireName: string): ((...args: unknown[]) => unknown) | undefined {
    return undefined;
  }

  /** Whether a load that names no properties answers this one. */
  offers(_wireName: string): boolean {
    return true;
  }

  /** Office.js keeps a reference to it between requests (ranges). */
  readonly keepsReference: boolean = false;
}

/** An object that holds others; a load of it answers its items. */
export abstract class WireCollection<T extends WireObject = WireObject> extends WireObject {
  abstract items(): readonly T[];

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }
}

/** The answer of an `...OrNullObject` member that found nothing. */
export const NULL_OBJECT = Symbol('null object');
export type MaybeNull<T> = T | typeof NULL_OBJECT;

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
