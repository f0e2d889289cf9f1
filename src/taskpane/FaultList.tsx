import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { PaneFault } from './faults';

const useStyles = makeStyles({ list: { margin: '4px 0 0', paddingLeft: '16px' } });

/** Everything that keeps the case from being inserted, each with a way to its field. */
export function FaultList({ faults, onReveal }: { readonly faults: readonly PaneFault[]; onReveal(fault: PaneFault): void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          Nothing was inserted: {faults.length === 1 ? 'one thing is' : `${faults.length} things are`} to be corrected.
        </MessageBarTitle>
        <ul className={styles.list}>
          {faults.map((fault) => (
            <li key={fault.path}>
              {fault.here ? (
                <Link as="button" onClick={() => onReveal(fault)}>
                  {fault.sentence}
                </Link>
              ) : (
                fault.sentence
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
