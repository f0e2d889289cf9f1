import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { getAt } from '../form/path';
import type { Session } from '../session/session';
import { setOfStart } from '../session/starts';
import type { Insertion, PaneState, Work } from '../session/state';
import { Differences, useDifferences } from './Differences';
import { QuestionPanel } from './QuestionPanel';
import { SizeChoice } from './SizeChoice';
import { useKeptFocus } from './useKeptFocus';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '4px', marginTop: '4px' },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  main: { flexGrow: 1 },
  // Holds one line in every state, so that the button does not move.
  status: { minHeight: '20px', display: 'flex', flexDirection: 'column', justifyContent: 'center', fontSize: tokens.fontSizeBase200 },
  step: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface BarProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** The buttons that change the workbook, and what became of it. */
export function InsertBar({ session, state }: BarProps) {
  const styles = useStyles();
  const { insertion, question } = state;
  const { ref, onFocus } = useKeptFocus();
  const wanted = getAt(state.document, 'sheets');
  const sheets = Array.isArray(wanted) ? wanted.map(String) : [];
  return (
    <section aria-label="Into the workbook" className={styles.bar} ref={ref} onFocus={onFocus}>
      {insertion.status === 'failed' && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            {insertion.problem} {insertion.advice}
          </MessageBarBody>
        </MessageBar>
      )}
      {question ? (
        <QuestionPanel session={session} state={state} question={question} />
      ) : insertion.status === 'running' ? (
        <div className={styles.buttons}>
          <Button className={styles.main} appearance="primary" disabledFocusable>
            {RUNNING[insertion.work]}
          </Button>
          <Button onClick={() => session.cancel()} disabledFocusable={insertion.cancelling === true}>
            Cancel
          </Button>
        </div>
      ) : (
        <>
          <SizeChoice
            sheets={sheets}
            opened={setOfStart(state.start) !== undefined}
            onChoose={(chosen) => void session.edit('sheets', chosen)}
          />
          {setOfStart(state.start) === undefined ? (
            <Button appearance="primary" onClick={() => void session.insert()} disabledFocusable={state.loading.status !== 'loaded'}>
              Insert into new sheets
            </Button>
          ) : (
            <OpenButtons session={session} state={state} />
          )}
        </>
      )}
      {!question && (
        <div className={styles.status} role="status">
          <Status insertion={insertion} opened={setOfStart(state.start) !== undefined} />
        </div>
      )}
    </section>
  );
}

const RUNNING: Readonly<Record<Work, string>> = { insert: 'Inserting…', update: 'Updating…', remove: 'Removing…' };

/** What can be done with a case that stands in the workbook. */
function OpenButtons({ session, state }: BarProps) {
  const styles = useStyles();
  const found = useDifferences(state);
  const set = setOfStart(state.start);
  return (
    <>
      <Differences session={session} state={state} />
      <div className={styles.buttons}>
        <Button
          className={styles.main}
          appearance="primary"
          disabledFocusable={(found?.length ?? 0) === 0}
          onClick={() => void session.askUpdate()}
        >
          Update the sheets
        </Button>
        <Button onClick={() => set !== undefined && void session.askRemoval(set, state.draft?.sheet?.title ?? '')}>Remove…</Button>
        <Button appearance="subtle" size="small" onClick={() => void session.insert()}>
          Insert as another case
        </Button>
      </div>
    </>
  );
}

function Status({ insertion, opened }: { readonly insertion: Insertion; readonly opened: boolean }) {
  const styles = useStyles();
  const say = (text: string) => <Text className={styles.step}>{text}</Text>;
  switch (insertion.status) {
    case 'running':
      return (
        <>
          <ProgressBar value={insertion.share} aria-label={RUNNING[insertion.work]} />
          {say(insertion.waiting ?? insertion.step)}
        </>
      );
    case 'done':
      return say(
        `${DONE[insertion.work](insertion.sheets.length)}${insertion.manual ? ' Excel calculates this workbook only when told to: press F9.' : ''}`,
      );
    case 'cancelled':
      return say('Cancelled: the workbook is as it was.');
    case 'idle':
    case 'failed':
      return opened ? null : say('Sheets that exist are never changed. Ctrl+Z may not undo an insertion; Remove takes the case out again.');
  }
}

const DONE: Readonly<Record<Work, (sheets: number) => string>> = {
  insert: (sheets) => `Inserted ${sheets} sheets; their results stand above.`,
  update: (sheets) => `Updated: ${sheets} sheets say what the form says.`,
  remove: (sheets) => `Removed ${sheets} sheets. The form still has the case: Insert puts it back.`,
};
