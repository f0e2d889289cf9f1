import { Button, Field, Input, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BusinessCase } from '../../model/document';
import { userNotation } from '../shell/locale';
import { FIRST_QUESTION, readQuestion, type QuestionPart } from './question';
import type { AnalysisControl } from './useAnalysis';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  parts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 90px), 1fr))', gap: '6px 8px', alignItems: 'end' },
  input: { minWidth: 0, width: '100%', '& input': { textAlign: 'right', minWidth: 0 } },
  buttons: { display: 'flex', gap: '6px' },
  main: { flexGrow: 1 },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, minHeight: '20px' },
});

interface Props {
  readonly document: BusinessCase | undefined;
  readonly analysis: AnalysisControl;
}

/** How many trials, from which on, and what a pilot would cost; begins the analysis and ends it. */
export function QuestionForm({ document, analysis: { state, run, cancel } }: Props) {
  const styles = useStyles();
  const [question, setQuestion] = useState(FIRST_QUESTION);
  const [asked, setAsked] = useState(false);
  const read = readQuestion(question, userNotation());
  const running = state.status === 'running';
  const field = (part: QuestionPart, label: string) => {
    const fault = asked && !read.ok ? read.faults[part] : undefined;
    return (
      <Field
        label={label}
        size="small"
        validationMessageIcon={null}
        {...(fault ? { validationState: 'error', validationMessage: fault } : {})}
      >
        <Input
          className={styles.input}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          value={question[part]}
          onChange={(_, { value }) => setQuestion({ ...question, [part]: value })}
        />
      </Field>
    );
  };
  const begin = (): void => {
    setAsked(true);
    if (document && read.ok) run({ document, trials: read.trials, seed: read.seed, pilotCost: read.pilotCost });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) begin();
      }}
    >
      <div className={styles.parts}>
        {field('trials', 'Trials')}
        {field('seed', 'Seed')}
        {field('pilotCost', `Pilot, ${document?.currency ?? 'money'} per customer`)}
      </div>
      <div className={styles.buttons}>
        <Button className={styles.main} type="submit" appearance="primary" disabledFocusable={running || !document}>
          {running ? 'Running…' : 'Run the analysis'}
        </Button>
        {running && <Button onClick={cancel}>Cancel</Button>}
      </div>
      {running && <ProgressBar value={state.done / state.request.trials} aria-label="Trials that are done" />}
      <div className={styles.status} role="status">
        {running && (state.done < state.request.trials ? 'Running the trials' : 'Working out what drives NPV')}
        {state.status === 'cancelled' && 'Cancelled.'}
      </div>
    </form>
  );
}
