import { makeStyles, tokens } from '@fluentui/react-components';
import type { PaneFault } from './faults';

const useStyles = makeStyles({
  fault: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'block',
    marginTop: '2px',
  },
});

/** What is wrong with a field, under it. */
export function FaultTexts({ id, faults }: { readonly id: string; readonly faults: readonly PaneFault[] }) {
  const styles = useStyles();
  if (faults.length === 0) return null;
  return (
    <div id={id} role="alert">
      {faults.map(({ path, sentence }) => (
        <span key={path} className={styles.fault}>
          {sentence}
        </span>
      ))}
    </div>
  );
}
