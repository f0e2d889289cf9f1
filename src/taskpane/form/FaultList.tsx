import { Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PaneFault } from './faults';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  link: { color: 'inherit', textAlign: 'left', textDecorationLine: 'underline', fontSize: 'inherit' },
});

/** Everything that keeps the case from being inserted, each with a way to its field. */
export function FaultList({ faults, onReveal }: { readonly faults: readonly PaneFault[]; onReveal(fault: PaneFault): void }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  // Insert is at the foot of the pane; the answer to pressing it must not be out of sight.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            Nothing was inserted: {faults.length === 1 ? 'one thing is' : `${faults.length} things are`} to be corrected.
          </MessageBarTitle>
          <ul className={styles.list}>
            {faults.map((fault) => (
              <li key={fault.path}>
                {fault.here ? (
                  <Link as="button" className={styles.link} onClick={() => onReveal(fault)}>
                    {textOf(fault)}
                  </Link>
                ) : (
                  fault.sentence
                )}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

const textOf = ({ entry, sentence }: PaneFault): string => (entry === '' ? sentence : `${entry}: ${sentence}`);
