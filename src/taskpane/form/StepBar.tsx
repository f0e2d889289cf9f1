import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PaneStep, StepId } from './steps';

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
  step: {
    width: '100%',
    minHeight: '28px',
    border: 'none',
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    background: 'none',
    padding: '3px 0 0',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  present: { borderTopColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  faulty: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly steps: readonly PaneStep[];
  readonly present: StepId;
  /** Number of faults in each step. */
  faults(step: PaneStep): number;
  onGo(step: StepId): void;
}

/** The five steps as numbers; the present one is named under them. */
export function StepBar({ steps, present, faults, onGo }: Props) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps">
      <ol className={styles.bar}>
        {steps.map((step, index) => {
          const wrong = faults(step);
          return (
            <li key={step.id}>
              <button
                type="button"
                className={mergeClasses(styles.step, step.id === present && styles.present, wrong > 0 && styles.faulty)}
                aria-current={step.id === present ? 'step' : undefined}
                aria-label={`Step ${index + 1}: ${step.title}${wrong > 0 ? `, ${wrong} to correct` : ''}`}
                title={step.title}
                onClick={() => onGo(step.id)}
              >
                {index + 1}
                {wrong > 0 ? ' !' : ''}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
