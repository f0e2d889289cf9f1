import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { TRIAL_INPUT } from '../../model/document/inputs';
import type { WorkbookCase } from '../results/useWorkbookCase';
import { userNotation } from '../shell/locale';
import { readTrial, trialText } from './question';
import type { TellingTrial } from './runAnalysis';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  input: { minWidth: 0, width: '100%', '& input': { textAlign: 'right', minWidth: 0 } },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, minHeight: '20px' },
});

interface Props {
  readonly trials: readonly TellingTrial[];
  /** Undefined while the case is in no workbook. */
  readonly workbook: WorkbookCase | undefined;
}

/** One trial of the simulation on every sheet of the workbook, by its number in the trial cell, and the scenario again. */
export function ShowTrial({ trials, workbook }: Props) {
  const styles = useStyles();
  const notation = userNotation();
  const [text, setText] = useState(() => trialText(trials[0]?.trial ?? 1, notation));
  const [shown, setShown] = useState<number>();
  const read = readTrial(text, notation);
  if (!workbook) return <Text>Insert the business case, and any trial can be shown on all of its sheets.</Text>;
  const show = async (trial: number): Promise<void> => {
    if (await workbook.decide(TRIAL_INPUT, trial)) setShown(trial);
  };
  return (
    <>
      <Field
        label="Number of the trial"
        size="small"
        validationMessageIcon={null}
        {...(typeof read === 'string' ? { validationState: 'error' as const, validationMessage: read } : {})}
      >
        <Input
          className={styles.input}
          size="small"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <div className={styles.row}>
        {trials.map(({ name, trial }) => (
          <Button key={name} size="small" onClick={() => setText(trialText(trial, notation))}>
            {name}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={typeof read === 'string'}
          onClick={() => typeof read === 'number' && void show(read)}
        >
          Show this trial
        </Button>
        <Button size="small" onClick={() => void show(0)}>
          Show the scenario
        </Button>
      </div>
      {workbook.problem !== undefined && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{workbook.problem}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.status} role="status">
        {shown !== undefined &&
          workbook.problem === undefined &&
          (shown === 0 ? 'Every sheet shows the scenario.' : `Every sheet shows trial ${trialText(shown, notation)}.`)}
      </div>
    </>
  );
}
