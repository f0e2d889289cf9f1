import { useState, type FocusEvent } from 'react';

/**
 * Whether a group of inputs has been left since it was last entered: faults are shown once someone is done typing, not at
 * the first digit.
 */
export function useLeft(): {
  readonly left: boolean;
  readonly handlers: { onFocus(): void; onBlur(event: FocusEvent<HTMLElement>): void };
} {
  const [left, setLeft] = useState(true);
  return {
    left,
    handlers: {
      onFocus: () => setLeft(false),
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
      },
    },
  };
}
