/**
 * What can go wrong in a calculation. Each kind maps one-to-one to the error Excel shows:
 * `type` #VALUE! (wrong kind of thing), `domain` #NUM! (out of range), `noAnswer` #N/A (nothing exists to report),
 * `divisionByZero` #DIV/0!.
 */
export type ErrorKind = 'type' | 'domain' | 'noAnswer' | 'divisionByZero';

/** One thing that is wrong with one parameter, in a sentence that says what was found and what to do. */
export interface Fault {
  readonly kind: ErrorKind;
  readonly parameter: string;
  readonly message: string;
}

/** The only error the core throws on purpose. It carries every fault found, the first of which decides the kind. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly parameter: string;
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const first = faults[0];
    if (first === undefined) throw new RangeError('A DomainError needs at least one fault.');
    super(faults.map((fault) => fault.message).join(' '));
    this.name = 'DomainError';
    this.kind = first.kind;
    this.parameter = first.parameter;
    this.faults = faults;
  }

  /** An error with a single fault. */
  static of(kind: ErrorKind, parameter: string, message: string): DomainError {
    return new DomainError([{ kind, parameter, message }]);
  }
}
