import type { State } from '../common/remembered';
import type { ConditionalFormatSpec } from '../conditional-format/conditional-format-spec';
import type { PageLayoutState } from '../page/page-layout-state';
import type { ProtectionState } from '../worksheet/protection-state';

/** What belongs to a sheet and the grid has no place for. Kept by sheet id, so that an undone deletion finds it again. */
export interface SheetMemory {
  veryHidden: boolean;
  showHeadings: boolean;
  pageLayout: PageLayoutState;
  protection: ProtectionState | undefined;
  readonly customProperties: Map<string, string>;
  readonly conditionalFormats: Map<string, ConditionalFormatSpec>;
}

/** What belongs to the workbook and the grid has no place for. */
export class Memory {
  readonly settings = new Map<string, unknown>();
  readonly xmlParts = new Map<string, string>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly properties = new Map<string, string | number>();
  eventsEnabled = true;
  /** Set while the workbook's structure is protected: sheets stay as they are. */
  structure: { readonly password: string | undefined } | undefined;
  private readonly sheets = new Map<string, SheetMemory>();
  private readonly states = new Map<string, State>();
  private lastId = 0;

  /** What was set of one object that the grid has no place for, by a key of the object's own. */
  state(key: string): State {
    let state = this.states.get(key);
    if (!state) this.states.set(key, (state = new Map()));
    return state;
  }

  sheet(id: string): SheetMemory {
    let memory = this.sheets.get(id);
    if (!memory) {
      memory = {
        veryHidden: false,
        showHeadings: true,
        pageLayout: { title: {}, fields: {}, headerFooter: {} },
        protection: undefined,
        customProperties: new Map(),
        conditionalFormats: new Map(),
      };
      this.sheets.set(id, memory);
    }
    return memory;
  }

  /** An id that no other object of this session has. */
  newId(prefix: string): string {
    return `${prefix}${(++this.lastId).toString(36)}-${Date.now().toString(36)}`;
  }
}
