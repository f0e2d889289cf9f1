import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { CaseForm } from '../form/CaseForm';
import { PreviewTable } from '../results/PreviewTable';
import { Results } from '../results/Results';
import type { Session } from '../session/session';
import { setOfStart, startOfSet } from '../session/starts';
import type { PaneState } from '../session/state';
import type { Readings } from '../results/useReadings';
import { Leftovers } from './Leftovers';
import { CaseChoice } from './CaseChoice';
import { InsertBar } from './InsertBar';
import { separatorsKnown, userNotation } from './locale';
import { numberText } from '../form/numbers';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    '& > *': { flexShrink: 0 },
    padding: '10px 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
  },
  start: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '6px',
    alignItems: 'end',
    '& > *, & .fui-Select, & select': { minWidth: 0 },
  },
  foot: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: '6px 12px 8px',
    // In a very low pane the form would vanish behind a foot that stays.
    '@media (max-height: 460px)': { maxHeight: '45%', overflowY: 'auto' },
  },
});

interface CasePageProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly workbook: Readings;
}

/** Choose where to start, set the assumptions, see what they give, insert, and read the results back from the sheet. */
export function CasePage({ session, state, workbook }: CasePageProps) {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const inserted = state.insertion.status === 'done';
  // The results appear at the top, where someone at the end of the form would not see them.
  useEffect(() => {
    if (inserted) scroll.current?.scrollTo({ top: 0 });
  }, [inserted]);
  return (
    <>
      <div ref={scroll} className={styles.scroll}>
        <Results workbook={workbook} open={setOfStart(state.start)} onEdit={(set) => void session.choose(startOfSet(set))} />
        <div className={styles.start}>
          <CaseChoice session={session} state={state} readings={workbook.readings} />
          <Button
            size="small"
            disabledFocusable={!state.draft || (Object.keys(state.draft.edits).length === 0 && !state.draft.touched)}
            onClick={() => void session.reset()}
          >
            Reset
          </Button>
        </div>
        <Leftovers session={session} state={state} workbook={workbook} running={state.insertion.status === 'running'} />
        <Notes state={state} workbook={workbook} />
        <Body session={session} state={state} />
      </div>
      <div className={styles.foot}>
        <PreviewTable state={state} />
        <InsertBar session={session} state={state} />
      </div>
    </>
  );
}

/** What a person should know about reading and keeping what they type. */
function Notes({ state, workbook }: { readonly state: PaneState; readonly workbook: Readings }) {
  // Of an update that was cut off the pane has said so already.
  const isTold = workbook.halfUpdated.some(({ set }) => set === setOfStart(state.start));
  return (
    <>
      {!separatorsKnown() && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Excel did not say how it separates numbers. They are read as the language of this pane does:{' '}
            {numberText(1234.5, 'number', userNotation())}.
          </MessageBarBody>
        </MessageBar>
      )}
      {state.unread !== undefined && !isTold && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>The sheets of this case cannot be read as they stand. {state.unread}</MessageBarBody>
        </MessageBar>
      )}
      {state.keeping !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            What you type cannot be kept for a reload: {state.keeping} Insert the case before you close the pane.
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Body({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  if (state.loading.status === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>This case could not be loaded. {state.loading.problem}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void session.choose(state.start)}>
            Try again
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (!state.draft || state.document === null) return <Spinner size="small" label="Loading the case" labelPosition="after" />;
  return <CaseForm key={state.start} session={session} state={state} />;
}
