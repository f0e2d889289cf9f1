import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Session } from './session';
import type { Insertion, PaneState } from './state';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '8px' },
  // Holds one line in every state, so that the button does not move.
  status: { minHeight: '20px', display: 'flex', flexDirection: 'column', justifyContent: 'center', fontSize: tokens.fontSizeBase200 },
  step: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The button that inserts the case, and what became of it. */
export function InsertBar({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const styles = useStyles();
  const { insertion } = state;
  const running = insertion.status === 'running';
  return (
    <div className={styles.bar}>
      {insertion.status === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {insertion.problem} {insertion.advice}
          </MessageBarBody>
        </MessageBar>
      )}
      <Button appearance="primary" onClick={() => void session.insert()} disabledFocusable={running || state.loading.status !== 'loaded'}>
        {running ? 'Inserting…' : 'Insert into new sheets'}
      </Button>
      <div className={styles.status} role="status">
        <Status insertion={insertion} />
      </div>
    </div>
  );
}

function Status({ insertion }: { readonly insertion: Insertion }) {
  const styles = useStyles();
  if (insertion.status === 'running') {
    return (
      <>
        <ProgressBar value={insertion.share} aria-label="Inserting the business case" />
        <Text className={styles.step}>{insertion.step}</Text>
      </>
    );
  }
  if (insertion.status === 'done') {
    return <Text className={styles.step}>{`Inserted ${insertion.sheets.length} sheets; their results stand above.`}</Text>;
  }
  return <Text className={styles.step}>Sheets that exist are never changed.</Text>;
}
