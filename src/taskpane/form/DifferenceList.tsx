import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Difference } from '../session/differences';

const useStyles = makeStyles({
  list: {
    margin: '4px 0',
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    maxHeight: '30vh',
    overflowY: 'auto',
  },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '0 6px',
    alignItems: 'start',
    fontSize: tokens.fontSizeBase200,
  },
  values: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  what: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

const KINDS = { changed: '', added: 'is added', removed: 'is removed', moved: 'takes another place' } as const;

/** In what form and sheets differ, each with a way back to what the sheet says. */
export function DifferenceList({ differences, onRevert }: { readonly differences: readonly Difference[]; onRevert(path: string): void }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} tabIndex={0} aria-label="Differences between form and sheets">
      {differences.map(({ kind, what, sheet, form, path }) => (
        <li key={`${kind} ${what}`} className={styles.entry}>
          <span>
            <Text className={styles.what}>
              {what} {KINDS[kind]}
            </Text>
            {kind === 'changed' && (
              <div className={styles.values}>
                {sheet || 'nothing'} → {form || 'nothing'}
              </div>
            )}
          </span>
          {path !== undefined && (
            <Button size="small" appearance="subtle" aria-label={`${what}: take what the sheet says`} onClick={() => onRevert(path)}>
              Keep the sheet’s
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
