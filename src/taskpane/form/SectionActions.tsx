import { Button, makeStyles } from '@fluentui/react-components';
import { useForm } from './FormContext';
import type { PaneSection } from './steps';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' } });

interface Props {
  readonly section: PaneSection;
  readonly title: string;
  /** How many entries its list has. */
  readonly count: number;
}

/** What can be done with an entry as a whole. */
export function SectionActions({ section: { entry, block }, title, count }: Props) {
  const styles = useStyles();
  const { session } = useForm();
  const act = (label: string, name: string, onClick: () => void, disabled = false) => (
    <Button size="small" onClick={onClick} disabledFocusable={disabled} aria-label={name}>
      {label}
    </Button>
  );
  const remove = (): void => {
    const done = `${title} was removed.`;
    if (block) void session.change({ type: 'removeBlock', block }, done);
    else if (entry) void session.change({ type: 'remove', place: entry }, done);
  };
  return (
    <div className={styles.actions} role="group" aria-label={`Change ${title}`}>
      {entry && (
        <>
          {act(
            '↑',
            `Move ${title} up`,
            () => void session.change({ type: 'move', place: entry, by: -1 }, `${title} was moved up.`),
            entry.index === 0,
          )}
          {act(
            '↓',
            `Move ${title} down`,
            () => void session.change({ type: 'move', place: entry, by: 1 }, `${title} was moved down.`),
            entry.index === count - 1,
          )}
          {act(
            'Duplicate',
            `Duplicate ${title}`,
            () => void session.change({ type: 'duplicate', place: entry }, `${title} was duplicated.`),
          )}
        </>
      )}
      {act('Remove', `Remove ${title}`, remove)}
    </div>
  );
}
