import type { BusinessCase, CaseFault } from '../model/case';
import { edit, type Draft } from './draft';
import type { Preview } from './preview';

export type Page = 'case' | 'functions';

/** How far an insertion is. */
export type Insertion =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly step: string; readonly share: number }
  | { readonly status: 'done'; readonly sheets: readonly string[] }
  | { readonly status: 'failed'; readonly problem: string; readonly advice: string };

/** Where the case comes from: an id of `STARTS`, and whether it is loaded. */
export type Loading =
  { readonly status: 'waiting' } | { readonly status: 'loaded' } | { readonly status: 'failed'; readonly problem: string };

export interface PaneState {
  readonly page: Page;
  /** Id of the example chosen, or of the blank case. */
  readonly start: string;
  readonly loading: Loading;
  readonly draft: Draft | undefined;
  /** What was typed over other starts, by id: coming back to one finds it as it was left. */
  readonly kept: Readonly<Record<string, Draft>>;
  /** Everything wrong with the draft; empty when it can be inserted. */
  readonly faults: readonly CaseFault[];
  /** The checked case; undefined while there are faults. */
  readonly checked: BusinessCase | undefined;
  /** The last headline figures computed, and whether they belong to what is typed now. */
  readonly preview: Preview | undefined;
  readonly previewFresh: boolean;
  /** Insert was pressed with faults: they are all shown, also where nobody typed. */
  readonly showAllFaults: boolean;
  readonly insertion: Insertion;
}

export type Action =
  | { readonly type: 'page'; readonly page: Page }
  | { readonly type: 'choose'; readonly start: string }
  | { readonly type: 'loaded'; readonly start: string; readonly document: BusinessCase }
  | { readonly type: 'loadFailed'; readonly start: string; readonly problem: string }
  | { readonly type: 'edit'; readonly path: string; readonly text: string }
  | { readonly type: 'reset' }
  | { readonly type: 'checked'; readonly faults: readonly CaseFault[]; readonly checked: BusinessCase | undefined }
  | { readonly type: 'previewed'; readonly checked: BusinessCase; readonly preview: Preview }
  | { readonly type: 'refused' }
  | { readonly type: 'insertion'; readonly insertion: Insertion };

export const initialState = (start: string): PaneState => ({
  page: 'case',
  start,
  loading: { status: 'waiting' },
  draft: undefined,
  kept: {},
  faults: [],
  checked: undefined,
  preview: undefined,
  previewFresh: false,
  showAllFaults: false,
  insertion: { status: 'idle' },
});

/** What the last insertion said belongs to the case it inserted; a running one goes on whatever is typed. */
const settled = (insertion: Insertion): Insertion => (insertion.status === 'running' ? insertion : { status: 'idle' });

/** The pane's state after something happened. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'page':
      return { ...state, page: action.page };
    case 'choose':
      return {
        ...initialState(action.start),
        page: state.page,
        kept: state.draft ? { ...state.kept, [state.start]: state.draft } : state.kept,
        insertion: settled(state.insertion),
      };
    case 'loaded':
      // A slow answer to an earlier choice must not replace the present one.
      return action.start === state.start
        ? { ...state, loading: { status: 'loaded' }, draft: state.kept[action.start] ?? { document: action.document, edits: {} } }
        : state;
    case 'loadFailed':
      return action.start === state.start ? { ...state, loading: { status: 'failed', problem: action.problem } } : state;
    case 'edit':
      return state.draft
        ? { ...state, draft: edit(state.draft, action.path, action.text), previewFresh: false, insertion: settled(state.insertion) }
        : state;
    case 'reset':
      return state.draft
        ? { ...state, draft: { ...state.draft, edits: {} }, previewFresh: false, showAllFaults: false, insertion: settled(state.insertion) }
        : state;
    case 'checked':
      return {
        ...state,
        faults: action.faults,
        checked: action.checked,
        previewFresh: false,
        showAllFaults: state.showAllFaults && action.faults.length > 0,
      };
    case 'previewed':
      return action.checked === state.checked ? { ...state, preview: action.preview, previewFresh: true } : state;
    case 'refused':
      return { ...state, page: 'case', showAllFaults: true, insertion: { status: 'idle' } };
    case 'insertion':
      return { ...state, insertion: action.insertion };
  }
}
