import type { BusinessCase, CaseFault } from '../../model/document';
import type { Json } from '../form/path';
import type { StepId } from '../form/steps';
import { followed, type Draft } from './draft';
import type { Preview } from './preview';
import type { RemovalPlan, UpdatePlan } from '../../render/officejs';
import type { Inserted } from './contract';
import { BLANK, setOfStart, startOfSet } from './starts';

export const PAGES = ['case', 'data', 'results', 'analysis', 'functions'] as const;
export type Page = (typeof PAGES)[number];

/** What is done to the workbook. */
export type Work = 'insert' | 'update' | 'remove';

/** What is asked before the workbook is changed, with what the change means. */
export type Question =
  | { readonly work: 'update'; readonly set: number; readonly plan: UpdatePlan }
  /** `anew`: the case of the form is inserted before the sheets, which an update left half written, are taken away. */
  | { readonly work: 'remove'; readonly set: number; readonly title: string; readonly plan: RemovalPlan; readonly anew?: true };

/** How far an insertion is, or an update or a removal. */
export type Insertion =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly work: Work;
      readonly step: string;
      readonly share: number;
      /** What Excel is being waited for, if it is. */
      readonly waiting?: string;
      /** Cancel was pressed: what was written is being taken back. */
      readonly cancelling?: true;
    }
  | { readonly status: 'done'; readonly work: Work; readonly sheets: readonly string[]; readonly manual: boolean }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly problem: string; readonly advice: string };

/** Where the case comes from: an id of `STARTS`, and whether it is loaded. */
export type Loading =
  { readonly status: 'waiting' } | { readonly status: 'loaded' } | { readonly status: 'failed'; readonly problem: string };

export interface PaneState {
  readonly page: Page;
  /** The first screen, which says what this is, before anything was chosen. */
  readonly welcome: boolean;
  readonly step: StepId;
  /** Id of the example chosen, or of the blank case. */
  readonly start: string;
  readonly loading: Loading;
  readonly draft: Draft | undefined;
  /** The document the draft stands for, checked or not. */
  readonly document: Json;
  /** What was typed over other starts, by id: coming back to one finds it as it was left. */
  readonly kept: Readonly<Record<string, Draft>>;
  /** What the draft was before its structure last changed, and what was done to it. */
  readonly undo: { readonly draft: Draft; readonly done: string } | undefined;
  /** Everything wrong with the draft; empty when it can be inserted. */
  readonly faults: readonly CaseFault[];
  /** The checked case; undefined while there are faults. */
  readonly checked: BusinessCase | undefined;
  /** The last headline figures computed, and whether they belong to what is typed now. */
  readonly preview: Preview | undefined;
  readonly previewFresh: boolean;
  /** Why there are no figures for what is typed now, if they could not be calculated. */
  readonly unpreviewed: string | undefined;
  /** Insert was pressed with faults: they are all shown, also where nobody typed. */
  readonly showAllFaults: boolean;
  readonly insertion: Insertion;
  /** Waits for a yes or a no. */
  readonly question: Question | undefined;
  /** Why what is typed cannot be kept for a reload, if it cannot. */
  readonly keeping: string | undefined;
  /** Why the sheets of the case that is open cannot be read, if they cannot. */
  readonly unread: string | undefined;
}

export type Action =
  | { readonly type: 'page'; readonly page: Page }
  | { readonly type: 'offer' }
  | { readonly type: 'step'; readonly step: StepId }
  | { readonly type: 'restored'; readonly start: string; readonly step: StepId; readonly drafts: Readonly<Record<string, Draft>> }
  | { readonly type: 'choose'; readonly start: string }
  | { readonly type: 'loaded'; readonly start: string; readonly document: BusinessCase }
  | { readonly type: 'followed'; readonly start: string; readonly sheet: BusinessCase }
  | { readonly type: 'unread'; readonly start: string; readonly problem: string }
  | { readonly type: 'loadFailed'; readonly start: string; readonly problem: string }
  | { readonly type: 'draft'; readonly draft: Draft; readonly undo?: PaneState['undo'] }
  | { readonly type: 'reset' }
  | { readonly type: 'checked'; readonly document: Json; readonly faults: readonly CaseFault[]; readonly checked: BusinessCase | undefined }
  | { readonly type: 'previewed'; readonly checked: BusinessCase; readonly preview: Preview }
  | { readonly type: 'unpreviewed'; readonly checked: BusinessCase; readonly problem: string }
  | { readonly type: 'refused' }
  | { readonly type: 'insertion'; readonly insertion: Insertion }
  | { readonly type: 'inserted'; readonly work: Work; readonly start: string; readonly document: BusinessCase; readonly inserted: Inserted }
  | { readonly type: 'removed'; readonly set: number; readonly sheets: readonly string[] }
  | { readonly type: 'question'; readonly question: Question | undefined }
  | { readonly type: 'keeping'; readonly problem: string | undefined };

export const initialState = (start: string): PaneState => ({
  page: 'case',
  welcome: true,
  step: 'business',
  start,
  loading: { status: 'waiting' },
  draft: undefined,
  document: null,
  kept: {},
  undo: undefined,
  faults: [],
  checked: undefined,
  preview: undefined,
  previewFresh: false,
  unpreviewed: undefined,
  showAllFaults: false,
  insertion: { status: 'idle' },
  question: undefined,
  keeping: undefined,
  unread: undefined,
});

/** What the last insertion said belongs to the case it inserted; a running one goes on whatever is typed. */
const settled = (insertion: Insertion): Insertion => (insertion.status === 'running' ? insertion : { status: 'idle' });

const draftsOf = ({ start, draft, kept }: PaneState): Readonly<Record<string, Draft>> => (draft ? { ...kept, [start]: draft } : kept);

/** A case that is gone from the workbook stays in the form, as one that may be inserted, unless something else is there. */
function removed(state: PaneState, { set, sheets }: Extract<Action, { type: 'removed' }>): PaneState {
  const start = startOfSet(set);
  const kept = Object.fromEntries(Object.entries(state.kept).filter(([other]) => other !== start));
  const done = { status: 'done', work: 'remove', sheets, manual: false } as const;
  if (state.start !== start || !state.draft) return { ...state, kept, insertion: done, question: undefined };
  const { sheet: _gone, ...draft } = state.draft;
  // It takes the place of the blank case: one that was begun there before is not lost.
  const begun = kept[BLANK];
  const undo = begun && { draft: begun, done: 'The removed case is in the form. Undo goes back to the blank case that was begun before.' };
  const rest = { insertion: done, question: undefined, unread: undefined };
  return { ...state, ...rest, start: BLANK, kept, undo, draft: { ...draft, touched: true } };
}

/** What was typed over a start before, else the start itself. */
function beginning({ kept }: PaneState, { start, document }: Extract<Action, { type: 'loaded' }>): Draft {
  const before = kept[start];
  if (setOfStart(start) === undefined) return before ?? { document, edits: {} };
  // Another case may have the number now that what was typed was about.
  return before?.sheet?.title === document.title ? followed(before, document) : { document, edits: {}, sheet: document };
}

/** Drafts that hold something a person did, by the id of their start. */
export const draftsWithWork = (state: PaneState): Readonly<Record<string, Draft>> =>
  Object.fromEntries(Object.entries(draftsOf(state)).filter(([, draft]) => draft.touched || Object.keys(draft.edits).length > 0));

/** Another start: what was typed over the present one is kept until it is chosen again. */
const chosen = (state: PaneState, start: string): PaneState => ({
  ...initialState(start),
  page: state.page,
  welcome: false,
  step: start === state.start ? state.step : 'business',
  kept: draftsOf(state),
  insertion: settled(state.insertion),
  keeping: state.keeping,
});

/** Whether somebody has begun something: a case of the workbook is open, or something was typed. */
const isOwn = ({ start, draft, kept }: PaneState): boolean =>
  setOfStart(start) !== undefined ||
  Object.keys(kept).length > 0 ||
  (draft !== undefined && (draft.touched || Object.keys(draft.edits).length > 0));

/** The pane's state after something happened. */
export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.type) {
    case 'page':
      return { ...state, page: action.page, welcome: false };
    case 'offer':
      return { ...state, page: 'case', welcome: !isOwn(state) };
    case 'step':
      return { ...state, step: action.step };
    case 'restored':
      return { ...state, welcome: false, start: action.start, step: action.step, kept: action.drafts };
    case 'choose':
      return chosen(state, action.start);
    case 'loaded':
      // A slow answer to an earlier choice must not replace the present one.
      return action.start === state.start ? { ...state, loading: { status: 'loaded' }, draft: beginning(state, action) } : state;
    case 'followed':
      return action.start === state.start && state.draft
        ? { ...state, draft: followed(state.draft, action.sheet), unread: undefined, previewFresh: false }
        : state;
    case 'unread':
      return action.start === state.start ? { ...state, unread: action.problem } : state;
    case 'loadFailed':
      return action.start === state.start ? { ...state, loading: { status: 'failed', problem: action.problem } } : state;
    case 'draft':
      return {
        ...state,
        draft: action.draft,
        undo: action.undo,
        previewFresh: false,
        insertion: settled(state.insertion),
        question: undefined, // It was asked about another draft.
      };
    case 'reset':
      return {
        ...initialState(state.start),
        page: state.page,
        welcome: false,
        step: state.step,
        kept: Object.fromEntries(Object.entries(state.kept).filter(([start]) => start !== state.start)),
        undo: state.draft && { draft: state.draft, done: 'All changes were taken back.' },
        insertion: settled(state.insertion),
        keeping: state.keeping,
      };
    case 'checked':
      return {
        ...state,
        document: action.document,
        faults: action.faults,
        checked: action.checked,
        previewFresh: false,
        unpreviewed: undefined,
        showAllFaults: state.showAllFaults && action.faults.length > 0,
      };
    case 'previewed':
      return action.checked === state.checked ? { ...state, preview: action.preview, previewFresh: true } : state;
    case 'unpreviewed':
      return action.checked === state.checked ? { ...state, unpreviewed: action.problem } : state;
    case 'refused':
      return { ...state, page: 'case', welcome: false, showAllFaults: true, insertion: { status: 'idle' } };
    case 'insertion':
      return { ...state, insertion: action.insertion, question: undefined };
    case 'inserted':
      return {
        ...state,
        start: action.start,
        draft: { document: action.document, edits: {}, sheet: action.document },
        // The sheets hold it now; what was typed over other starts stays.
        kept: Object.fromEntries(Object.entries(state.kept).filter(([start]) => start !== state.start && start !== action.start)),
        undo: undefined,
        question: undefined,
        insertion: { status: 'done', work: action.work, sheets: action.inserted.sheets, manual: action.inserted.manual },
      };
    case 'removed':
      return removed(state, action);
    case 'question':
      return { ...state, question: action.question };
    case 'keeping':
      return { ...state, keeping: action.problem };
  }
}
