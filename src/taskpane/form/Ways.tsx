import { Button, makeStyles } from '@fluentui/react-components';
import type { PaneStep, StepId } from './steps';

const useStyles = makeStyles({
  ways: { display: 'flex', justifyContent: 'space-between', gap: '8px', flexWrap: 'wrap' },
});

interface WaysProps {
  readonly steps: readonly PaneStep[];
  /** Of the step that is shown. */
  readonly index: number;
  onGo(step: StepId): void;
}

/** To the step before and to the next. */
export function Ways({ steps, index, onGo }: WaysProps) {
  const styles = useStyles();
  const [before, next] = [steps[index - 1], steps[index + 1]];
  return (
    <div className={styles.ways}>
      <Button size="small" appearance="subtle" disabledFocusable={!before} onClick={() => before && onGo(before.id)}>
        Back
      </Button>
      {next && (
        <Button size="small" onClick={() => onGo(next.id)}>
          Next: {next.title.toLowerCase()}
        </Button>
      )}
    </div>
  );
}
