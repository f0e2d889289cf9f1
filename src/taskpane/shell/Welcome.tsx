import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CaseReading } from '../results/caseReading';
import { BLANK, startOfSet, STARTS } from '../session/starts';
import { About } from './About';

const useStyles = makeStyles({
  page: { padding: '16px 14px', display: 'flex', flexDirection: 'column', gap: '12px', overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  starts: { display: 'flex', flexDirection: 'column', gap: '6px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WelcomeProps {
  /** The cases that stand in the workbook already. */
  readonly readings: readonly CaseReading[];
  onChoose(start: string): void;
}

/** The first screen: what this is, what colleagues need, and where to begin. */
export function Welcome({ readings, onChoose }: WelcomeProps) {
  const styles = useStyles();
  return (
    <section className={styles.page} aria-labelledby="welcome">
      <h2 id="welcome" className={styles.title}>
        What is customer experience worth?
      </h2>
      <Text>
        Answer five questions and this pane writes a complete business case into new sheets: customers, effects, costs, value, and what it
        costs to do nothing. Every cell is an ordinary Excel formula.
      </Text>
      <Text className={styles.quiet}>
        Colleagues need no add-in to read, change or check the workbook. Nothing leaves this workbook: the add-in sends no data anywhere.
      </Text>
      {readings.length > 0 && (
        <div className={styles.starts} role="group" aria-label="Cases in this workbook">
          <Text weight="semibold">In this workbook</Text>
          {readings.map(({ set, prefix, title, cutOff }) => (
            <Button key={prefix} appearance="primary" onClick={() => onChoose(startOfSet(set))}>
              Open {title ?? prefix}
              {cutOff && ' (its update was cut off)'}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.starts}>
        <Button appearance={readings.length > 0 ? 'secondary' : 'primary'} onClick={() => onChoose(BLANK)}>
          Build my own case
        </Button>
        <Text size={200} className={styles.quiet}>
          or look at an example first:
        </Text>
        {STARTS.filter(({ id }) => id !== BLANK).map(({ id, label }) => (
          <Button key={id} onClick={() => onChoose(id)}>
            {label}
          </Button>
        ))}
      </div>
      <About />
    </section>
  );
}
