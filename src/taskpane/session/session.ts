import type { BusinessCase } from '../../model/document';
import type { RemovalPlan } from '../../render/officejs';
import type { NumbersField } from '../form/field';
import type { Json } from '../form/path';
import type { StepId } from '../form/steps';
import { Checking } from './checking';
import type { Inserted, SessionServices } from './contract';
import { edit, editAll, reaffirm, type Draft } from './draft';
import { WorkbookJobs } from './jobs';
import { Keeping } from './keeping';
import { Loading } from './loading';
import { same } from './merge';
import { setOfStart, startOfSet } from './starts';
import { initialState, reduce, type Action, type PaneState, type Work } from './state';
import { changed, type Change } from './structure';

/** The pane's state with what changes it. Ribbon commands and pane share one session, since they share one page. */
export class Session {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();
  private readonly jobs: WorkbookJobs;
  private readonly checking: Checking;
  private readonly loading: Loading;
  private readonly keeping: Keeping;
  private opening: Promise<void> | undefined;

  constructor(
    private readonly services: SessionServices,
    start: string,
  ) {
    this.state = initialState(start);
    const dispatch = (action: Action): void => this.dispatch(action);
    this.jobs = new WorkbookJobs(services, this.snapshot, dispatch);
    this.checking = new Checking(services, this.snapshot, dispatch);
    this.loading = new Loading(services, this.snapshot, dispatch, this.checking);
    this.keeping = new Keeping(services, this.snapshot, dispatch);
  }

  readonly snapshot = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(page: PaneState['page']): void {
    this.dispatch({ type: 'page', page });
  }

  /** Shows what there is to insert: the case that somebody has begun, else the choice of where to begin. */
  async offer(): Promise<void> {
    await this.open();
    this.dispatch({ type: 'offer' });
  }

  /** Says in the pane what went wrong. */
  tell(error: unknown): void {
    this.show('case');
    this.dispatch({ type: 'insertion', insertion: { status: 'failed', ...this.services.explain(error) } });
  }

  /** Turns to a step; what was typed until then is kept in the document. */
  go(step: StepId): void {
    this.dispatch({ type: 'step', step });
    void this.keeping.remember('settle');
  }

  /** Loads what a case starts from; what was typed over the present one is kept until it is chosen again. */
  async choose(start: string): Promise<void> {
    this.dispatch({ type: 'choose', start });
    await this.loading.load(start);
    void this.keeping.remember('settle');
  }

  /** Loads what was being worked on, else the present choice, if nobody has yet. */
  async open(): Promise<void> {
    if (this.state.draft === undefined) this.opening ??= this.loading.restore((start) => this.choose(start));
    await this.opening;
  }

  /** Reads the sheets of the case that is open again, because something in the workbook changed. */
  readonly follow = async (): Promise<void> => {
    const { start, draft, insertion } = this.state;
    const set = setOfStart(start);
    if (set === undefined || !draft || insertion.status === 'running') return;
    try {
      const sheet = await this.services.read(set);
      if (this.state.unread === undefined && same(this.state.draft?.sheet as unknown as Json, sheet as unknown as Json)) return;
      this.dispatch({ type: 'followed', start, sheet });
      this.checking.check(await this.services.engine());
    } catch (error) {
      this.dispatch({ type: 'unread', start, problem: this.services.explain(error).problem });
    }
  };

  /** Drops what was typed at a place and below it: there the form says again what the sheets say. */
  async revert(path: string): Promise<void> {
    const { draft } = this.state;
    if (!draft) return;
    const edits = Object.entries(draft.edits).filter(([other]) => other !== path && !other.startsWith(`${path}.`));
    await this.redraft({ ...draft, edits: Object.fromEntries(edits) });
  }

  async edit(path: string, text: string): Promise<void> {
    const { draft } = this.state;
    if (draft) await this.redraft(edit(draft, path, text, this.services.surroundings()));
  }

  /** Several texts at once: a range and where it comes from. */
  async editAll(texts: Readonly<Record<string, string>>, done?: string): Promise<void> {
    const { draft } = this.state;
    if (!draft) return;
    const next = editAll(draft, texts, this.services.surroundings());
    await this.redraft(next, done === undefined ? undefined : { draft, done });
  }

  /** What was said about the number before holds for the present one. */
  async reaffirm(field: NumbersField): Promise<void> {
    const { draft } = this.state;
    if (draft) await this.redraft(reaffirm(draft, field, this.services.surroundings()));
  }

  /** Changes what the case is made of, so that it can be undone in one step. */
  async change(change: Change, done: string): Promise<void> {
    const { draft } = this.state;
    if (!draft) return;
    await this.redraft({ ...changed(draft, change, this.services.surroundings().today), touched: true }, { draft, done });
    void this.keeping.remember('settle');
  }

  /** Takes the last change of structure back. */
  async undo(): Promise<void> {
    if (this.state.undo) await this.redraft(this.state.undo.draft);
  }

  /** Takes everything that was typed back. */
  async reset(): Promise<void> {
    this.dispatch({ type: 'reset' });
    const { undo } = this.state;
    await this.loading.load(this.state.start);
    const { draft } = this.state;
    if (draft) this.dispatch({ type: 'draft', draft, undo });
    await this.keeping.remember('settle');
  }

  /** Ends what runs on the workbook; what it wrote is taken back. */
  cancel(): void {
    this.jobs.cancel();
  }

  /** Inserts the case as it stands into the workbook; with faults it shows them all and inserts nothing. */
  async insert(): Promise<void> {
    await this.open();
    // From here to `running` nothing waits, so that a second press finds it.
    if (this.state.insertion.status === 'running' || this.state.loading.status !== 'loaded') return;
    const { checked } = this.state;
    if (!checked) {
      this.dispatch({ type: 'refused' });
      return;
    }
    await this.jobs.run('insert', async (control, progress) => {
      const inserted = await this.services.insert(checked, progress, control);
      await this.stands('insert', checked, inserted);
    });
  }

  /** Looks what an update of the open case would do, and asks. */
  async askUpdate(): Promise<void> {
    const { start, draft, checked } = this.state;
    const set = setOfStart(start);
    if (set === undefined || !draft?.sheet || this.state.insertion.status === 'running') return;
    if (!checked) return this.dispatch({ type: 'refused' });
    await this.jobs.ask(async () => ({
      work: 'update',
      set,
      plan: await this.services.planUpdate(set, draft.sheet as BusinessCase, checked),
    }));
  }

  /** Looks what removing a case, or what an insertion has left, would take away, and asks. */
  async askRemoval(set: number, title: string, leftover = false): Promise<void> {
    if (this.state.insertion.status === 'running') return;
    await this.jobs.ask(async () => ({ work: 'remove', set, title, plan: await this.services.planRemoval(set, leftover) }));
  }

  /** Looks what it takes to write a case anew whose update was cut off, and asks. */
  async askAnew(set: number, title: string): Promise<void> {
    if (this.state.insertion.status === 'running') return;
    if (!this.state.checked) return this.dispatch({ type: 'refused' });
    await this.jobs.ask(async () => ({ work: 'remove', set, title, plan: await this.services.planRemoval(set, false), anew: true }));
  }

  /** No: nothing is changed. */
  dismiss(): void {
    this.dispatch({ type: 'question', question: undefined });
  }

  /** Yes: what was asked is done. */
  async confirm(): Promise<void> {
    const { question, checked, draft } = this.state;
    if (!question || this.state.insertion.status === 'running') return;
    const { set } = question;
    if (question.work === 'remove' && question.anew) {
      if (checked) await this.writeAnew(question.plan, checked);
    } else if (question.work === 'remove') {
      await this.jobs.run('remove', async (control) => {
        this.dispatch({ type: 'removed', set, sheets: await this.services.remove(question.plan, control) });
        this.checking.check(await this.services.engine());
        await this.keeping.remember('settle');
      });
    } else if (checked && draft?.sheet) {
      const { sheet } = draft;
      await this.jobs.run('update', async (control, progress) => {
        const updated = await this.services.update(set, sheet, checked, progress, control);
        await this.stands('update', checked, updated);
      });
    }
  }

  /** The new sheets stand before the old ones go: whatever fails, one of them is left. */
  private async writeAnew(plan: RemovalPlan, checked: BusinessCase): Promise<void> {
    await this.jobs.run('insert', async (control, progress) => {
      const inserted = await this.services.insert(checked, progress, control);
      await this.services.remove(plan, control);
      await this.stands('insert', checked, inserted);
    });
  }

  /** From here on the form stands for what is in the workbook, so that a second press changes it instead of doubling it. */
  private async stands(work: Work, document: BusinessCase, inserted: Inserted): Promise<void> {
    this.dispatch({ type: 'inserted', work, start: startOfSet(inserted.set), document, inserted });
    await this.services.storage.discard();
    await this.keeping.remember('settle');
    this.checking.check(await this.services.engine());
  }

  private async redraft(draft: Draft, undo?: PaneState['undo']): Promise<void> {
    this.dispatch({ type: 'draft', draft, undo });
    void this.keeping.remember('keep');
    this.checking.check(await this.services.engine());
  }

  private dispatch(action: Action): void {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
