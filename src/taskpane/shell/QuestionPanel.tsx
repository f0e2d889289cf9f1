import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { DifferenceList } from '../form/DifferenceList';
import type { Session } from '../session/session';
import type { PaneState, Question } from '../session/state';
import { useDifferences } from './Differences';
import { removalWords, updateWords } from './questionWords';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '4px', outlineStyle: 'none' },
  sentence: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
});

/** Says what a change of the workbook means, before it is made. */
export function QuestionPanel({
  session,
  state,
  question,
}: {
  readonly session: Session;
  readonly state: PaneState;
  readonly question: Question;
}) {
  const styles = useStyles();
  const differences = useDifferences(state) ?? [];
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const update = question.work === 'update';
  const words = update ? updateWords(question.plan, differences) : removalWords(question.plan, question.anew);
  const heading = update
    ? `${differences.length === 1 ? 'One change' : `${differences.length} changes`} on the sheets`
    : question.anew
      ? `Write “${question.title}” anew?`
      : `Remove “${question.title}” from this workbook?`;
  return (
    // Office.js knows no way on by Tab from what has no place among the tab stops: it would leave the pane.
    <div ref={panel} className={styles.panel} role="group" aria-label={heading} tabIndex={0}>
      <Text weight="semibold">{heading}</Text>
      {update && differences.length > 0 && <DifferenceList differences={differences} onRevert={(path) => void session.revert(path)} />}
      {words.map((sentence) => (
        <Text key={sentence} className={styles.sentence}>
          {sentence}
        </Text>
      ))}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void session.confirm()}>
          {update ? 'Update now' : question.anew ? 'Write it anew' : 'Remove it'}
        </Button>
        <Button onClick={() => session.dismiss()}>{update || question.anew ? 'Not now' : 'Keep it'}</Button>
      </div>
    </div>
  );
}
