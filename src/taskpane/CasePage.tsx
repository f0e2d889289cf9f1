import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { AssumptionForm } from './AssumptionForm';
import { InsertBar } from './InsertBar';
import { PreviewTable } from './PreviewTable';
import { Results } from './Results';
import type { Session } from './session';
import { STARTS } from './starts';
import type { PaneState } from './state';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    '& > *': { flexShrink: 0 },
    padding: '12px 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  purpose: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  reset: { alignSelf: 'start' },
  foot: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: '8px 12px 12px',
    // In a very low pane the form would vanish behind a foot that stays.
    '@media (max-height: 460px)': { maxHeight: '50%', overflowY: 'auto' },
  },
});

/** Choose where to start, set the assumptions, see what they give, insert, and read the results back from the sheet. */
export function CasePage({ session, state }: { readonly session: Session; readonly state: PaneState }) {
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
        <Results />
        <Field label="Start from">
          <Select
            value={state.start}
            onChange={(_, { value }) => void session.choose(value)}
            disabled={state.insertion.status === 'running'}
          >
            {STARTS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Body session={session} state={state} />
      </div>
      <div className={styles.foot}>
        <PreviewTable state={state} />
        <InsertBar session={session} state={state} />
      </div>
    </>
  );
}

function Body({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const styles = useStyles();
  if (state.loading.status === 'failed') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          This case could not be loaded. {state.loading.problem}{' '}
          <Button size="small" onClick={() => void session.choose(state.start)}>
            Try again
          </Button>
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (!state.draft) return <Spinner size="small" label="Loading the case" labelPosition="after" />;
  const { purpose } = state.draft.document;
  return (
    <>
      <Text className={styles.purpose}>
        {purpose === '' ? 'One segment, one lever and one cost with placeholder numbers: replace them by yours.' : purpose}
      </Text>
      <AssumptionForm key={state.start} session={session} draft={state.draft} faults={state.faults} showAll={state.showAllFaults} />
      <Button
        className={styles.reset}
        size="small"
        appearance="subtle"
        disabled={Object.keys(state.draft.edits).length === 0}
        onClick={() => void session.reset()}
      >
        Take back all changes
      </Button>
    </>
  );
}
