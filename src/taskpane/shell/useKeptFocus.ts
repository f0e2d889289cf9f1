import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

const FOCUSABLE = 'button:not([disabled]), [href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

interface KeptFocus {
  readonly ref: RefObject<HTMLElement | null>;
  onFocus(event: FocusEvent): void;
}

/**
 * Keeps the keyboard in a part of the pane: where what had the focus is no longer drawn, the first thing that still is gets it.
 * A browser would leave the focus nowhere, and Tab would lead out of the pane.
 *
 * @returns what the part's element takes
 */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLElement>(null);
  const last = useRef<Element>(undefined);
  // After every drawing: what it takes away is not known before.
  useEffect(() => {
    if (last.current === undefined || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = undefined;
    const visible = [...(ref.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])].find((element) => element.offsetParent !== null);
    visible?.focus();
  });
  return { ref, onFocus: ({ target }) => (last.current = target) };
}
