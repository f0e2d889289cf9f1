import { DomainError } from '../../errors';

/** A part of a report that these data do not allow, with the reason; the other parts stand. */
export interface NotAvailable {
  readonly reason: string;
}

/** A part that may fail on its own without taking the others with it. */
export function attempt<Part>(part: () => Part): Part | NotAvailable {
  try {
    return part();
  } catch (error) {
    if (error instanceof DomainError) return { reason: error.message };
    throw error;
  }
}

/** The same of a part that is computed step by step. */
export function* attemptSteps<Step, Part>(part: () => Generator<Step, Part>): Generator<Step, Part | NotAvailable> {
  try {
    return yield* part();
  } catch (error) {
    if (error instanceof DomainError) return { reason: error.message };
    throw error;
  }
}

/** A number as data: null where there is none. */
export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
