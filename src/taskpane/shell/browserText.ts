import type { TextPlace } from '../session/storage';

/** Partitions keep what belongs to one Office host and account apart from others on the same origin. */
const partition = (): string => Office.context?.partitionKey ?? '';

/** Drafts of one workbook are not those of another, as far as the workbook has an address yet. */
const documentKey = (): string => Office.context?.document?.url ?? '';

/** A text in the browser's storage; it stays when the pane is closed or reloaded. */
export const browserText = (key: string): TextPlace => {
  const place = (): string => `${partition()}${key}:${documentKey()}`;
  return {
    read: async () => localStorage.getItem(place()) ?? undefined,
    write: async (text) => {
      if (text === undefined) localStorage.removeItem(place());
      else localStorage.setItem(place(), text);
    },
  };
};
