/** Numbers of office.js's event messages. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
  /** Travels in the older channel `documentSelectionChanged` and not as a message. */
  documentSelectionChanged: 2,
  /** These too, each by the name of its binding. */
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
} as const;

/** The target of whoever listens to the collection and not to one sheet. */
export const WORKBOOK_TARGET = 'Workbook';

/** Marks an entry as an event in office.js's message channel. */
export const EVENT_CATEGORY = 65_536;
