import type { ConditionalFormatSpec } from './conditional-format-spec';
import type { PageLayoutState } from './page-layout-state';
import type { ProtectionState } from './protection-state';

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
  readonly tableStyles = new Map<string, string>();
  eventsEnabled = true;
  private readonly sheets = new Map<string, SheetMemory>();
  private lastId = 0;

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
