import { Button, makeStyles } from '@fluentui/react-components';
import { MOST_TENURE_YEARS } from '../../model/document/types';
import { useForm } from './FormContext';
import type { PaneSection } from './steps';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' } });

/** Years that a segment begins with when its retention comes to depend on tenure. */
const FIRST_YEARS = 3;

interface Props {
  readonly tenure: NonNullable<PaneSection['tenure']>;
  readonly title: string;
  /** Whether this is the section of the years themselves, not that of their segment. */
  readonly isOwn: boolean;
}

/** Whether retention depends on tenure, and by how many years. */
export function TenureActions({ tenure: { segment, years }, title, isOwn }: Props) {
  const styles = useStyles();
  const { session } = useForm();
  const act = (label: string, wanted: number, done: string, disabled = false) => (
    <Button
      size="small"
      appearance="subtle"
      disabledFocusable={disabled}
      onClick={() => void session.change({ type: 'tenure', segment, years: wanted }, done)}
    >
      {label}
    </Button>
  );
  if (!isOwn && years > 0) return null;
  return (
    <div className={styles.actions} role="group" aria-label={`Tenure of ${title}`}>
      {isOwn ? (
        <>
          {act('One more year', years + 1, `${title} has a further year.`, years === MOST_TENURE_YEARS)}
          {act('One year less', years - 1, `${title} has a year less.`, years === 1)}
          {act('One rate for all', 0, `${title} was removed.`)}
        </>
      ) : (
        act('Does retention depend on tenure?', FIRST_YEARS, `${title} has a retention for every year of tenure.`)
      )}
    </div>
  );
}
