import { InvalidArgumentError } from 'commander';
import { type Bounds, faultOf } from '../../core/validate';

/** Reads the value of an option that must be a whole number within bounds, or says what it must be. */
export const wholeNumber =
  (name: string, bounds: Bounds) =>
  (text: string): number => {
    const value = text.trim() === '' ? NaN : Number(text);
    const fault = Number.isFinite(value) ? faultOf(name, value, bounds) : undefined;
    if (fault) throw new InvalidArgumentError(fault.message);
    if (!Number.isFinite(value)) throw new InvalidArgumentError(`${name} must be a whole number, but found ${text}.`);
    return value;
  };
