import { DomainError } from '../../core/errors';
import { CaseError } from './case-file';

/** Carries out a command on a case; what is wrong with the case or its options is said and becomes the exit code. */
export async function runOnCase(action: () => void | Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof CaseError || error instanceof DomainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof CaseError ? error.code : 2;
  }
}

export const printJson = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
