/**
 * How office.js and its host hand the keyboard to each other (`OSF.AgaveHostAction`). office.js takes every Tab and Esc in
 * the pane for itself: what shall happen at the pane's ends, it asks of the host.
 */
const HostAction = {
  ctrlF6In: 4,
  ctrlF6Exit: 5,
  ctrlF6ExitShift: 6,
  tabIn: 11,
  tabInShift: 12,
  tabExit: 13,
  tabExitShift: 14,
  escExit: 15,
  f2Exit: 16,
  exitNoFocusable: 17,
  exitNoFocusableShift: 18,
} as const;

/** Where the keyboard goes when it leaves the pane: to what follows it, to what stands before it, or to the workbook's cells. */
export type PaneExit = 'next' | 'previous' | 'cells';

const EXITS: Readonly<Record<number, PaneExit>> = {
  [HostAction.tabExit]: 'next',
  [HostAction.exitNoFocusable]: 'next',
  [HostAction.tabExitShift]: 'previous',
  [HostAction.exitNoFocusableShift]: 'previous',
  [HostAction.escExit]: 'cells',
  [HostAction.ctrlF6Exit]: 'cells',
  [HostAction.ctrlF6ExitShift]: 'cells',
  [HostAction.f2Exit]: 'cells',
};

/** What a notice of office.js asks of the keyboard; undefined where it is about something else. */
export function paneExit(data: unknown): PaneExit | undefined {
  const action: unknown = Array.isArray(data) ? data[1] : undefined;
  return typeof action === 'number' ? EXITS[action] : undefined;
}

/** How the keyboard enters the pane: by F6, or by Tab from before or behind it. */
export type PaneEntry = 'f6' | 'forwards' | 'backwards';

export const ENTRIES: Readonly<Record<PaneEntry, number>> = {
  f6: HostAction.ctrlF6In,
  forwards: HostAction.tabIn,
  backwards: HostAction.tabInShift,
};
