import { invalidArgument } from '../../protocol/errors';

/** Reads arguments off the wire, where nothing is typed. */
export function text(value: unknown, location: string): string {
  if (typeof value !== 'string') throw invalidArgument(location);
  return value;
}

export function number(value: unknown, location: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(location);
  return value;
}

export function bounded(value: unknown, low: number, high: number, location: string): number {
  const result = number(value, location);
  if (result < low || result > high) throw invalidArgument(location);
  return result;
}

export function whole(value: unknown, location: string): number {
  const result = number(value, location);
  if (!Number.isInteger(result)) throw invalidArgument(location);
  return result;
}

export function flag(value: unknown, location: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(location);
  return value;
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], location: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw invalidArgument(location);
  return found;
}

export function record(value: unknown, location: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(location);
  return value as Record<string, unknown>;
}
