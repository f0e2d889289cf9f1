import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import { FindingPanel } from './FindingPanel';
import type { Reading } from './layouts';
import { ReadingForm } from './ReadingForm';
import { missingIn } from './reading-roles';
import { useRangeFit, type FitState, type Looked } from './useRangeFit';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    '& > *': { flexShrink: 0 },
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
  },
  guide: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
  address: { overflowWrap: 'anywhere' },
});

/** From cells that are selected to an estimate of the case: what they hold, what a fit says, and where it is to be used. */
export function DataPage({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const styles = useStyles();
  const fitting = useRangeFit();
  const { looked, problem, fit } = fitting;
  return (
    <div className={styles.page}>
      <Subtitle2 as="h2">Estimates from your data</Subtitle2>
      <Text className={styles.guide}>
        Select a table in the sheet: purchases, customers left of a cohort period by period, scores with who was retained, or a pilot with
        its control. It is read and fitted here; nothing leaves this workbook.
      </Text>
      <div className={styles.buttons}>
        <Button appearance={looked ? 'secondary' : 'primary'} onClick={() => void fitting.look()}>
          {looked ? 'Look at another selection' : 'Look at the selection'}
        </Button>
      </div>
      {problem !== undefined && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {looked && (
        <>
          <Text weight="semibold" className={styles.address}>
            {looked.head.address}: {looked.head.rows} rows, {looked.head.columns} columns
          </Text>
          <Range
            key={looked.look}
            looked={looked}
            fit={fit}
            onStart={(reading) => void fitting.start(reading)}
            onChange={fitting.forget}
            onCancel={fitting.cancel}
          />
        </>
      )}
      {fit.status === 'found' && <FindingPanel session={session} state={state} found={fit} />}
    </div>
  );
}

interface RangeProps {
  readonly looked: Looked;
  readonly fit: FitState;
  onStart(reading: Reading): void;
  onChange(): void;
  onCancel(): void;
}

/** How the range is read, which the person may change, and the fit of it. */
function Range({ looked, fit, onStart, onChange, onCancel }: RangeProps) {
  const styles = useStyles();
  const [reading, setReading] = useState(looked.recognised.reading);
  const missing = reading === undefined ? undefined : missingIn(reading);
  const isRunning = fit.status === 'running';
  return (
    <>
      <ReadingForm
        looked={looked}
        reading={reading}
        onChange={(next) => {
          setReading(next);
          onChange();
        }}
      />
      {reading && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={isRunning || missing !== undefined}
            onClick={() => {
              if (!isRunning && missing === undefined) onStart(reading);
            }}
          >
            {isRunning ? 'Fitting…' : 'Fit these data'}
          </Button>
          {isRunning && <Button onClick={onCancel}>Cancel</Button>}
        </div>
      )}
      {missing !== undefined && <Text className={styles.guide}>{missing}</Text>}
      <div role="status">
        {fit.status === 'running' && (
          <>
            <ProgressBar {...(fit.share < 1 ? { value: fit.share } : {})} aria-label="Reading and fitting the range" />
            <Text className={styles.guide}>{fit.share < 1 ? 'Reading the cells' : `Fitting, step ${fit.steps}`}</Text>
          </>
        )}
        {fit.status === 'cancelled' && <Text className={styles.guide}>Cancelled: nothing was changed.</Text>}
      </div>
      {fit.status === 'failed' && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{fit.problem}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
