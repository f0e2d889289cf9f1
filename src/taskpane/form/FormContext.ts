import { createContext, useContext } from 'react';
import type { Draft } from '../session/draft';
import type { Session } from '../session/session';
import type { PaneFault } from './faults';
import type { Json } from './path';
import type { Notation } from './separators';

/** What every field of the form needs. */
export interface FormValues {
  readonly session: Session;
  readonly draft: Draft;
  /** The document the draft stands for. */
  readonly document: Json;
  readonly notation: Notation;
  readonly faults: readonly PaneFault[];
  /** Shows every fault, also where nobody typed yet. */
  readonly showAll: boolean;
  /** What stands in a field or a part of it. */
  text(path: string): string;
  onChange(path: string, text: string): void;
}

export const FormContext = createContext<FormValues | undefined>(undefined);

/** @throws Error outside of the form */
export function useForm(): FormValues {
  const values = useContext(FormContext);
  if (!values) throw new Error('A field of the form stands outside of it.');
  return values;
}
