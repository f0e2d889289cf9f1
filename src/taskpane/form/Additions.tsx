import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { leverWords } from '../../model/document/lever-vocabulary';
import { LEVER_KINDS, type LeverKind } from '../../model/document/types';
import type { Addition } from '../session/structure';
import { useForm } from './FormContext';
import { LeverPicture } from './LeverPicture';
import { useKeptFocus } from '../shell/useKeptFocus';

const useStyles = makeStyles({
  additions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  kinds: { display: 'flex', flexDirection: 'column', gap: '6px', width: '100%' },
  kind: { justifyContent: 'start', textAlign: 'left', gap: '8px', padding: '6px 8px', minWidth: 0, maxWidth: '100%' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  sentence: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

const leverOf = (addition: Addition): LeverKind | undefined =>
  'kind' in addition ? LEVER_KINDS.find((kind) => addition.list === 'levers' && kind === addition.kind) : undefined;

/** What can be added in a step. Levers are chosen from what they move. */
export function Additions({ additions }: { readonly additions: readonly Addition[] }) {
  const styles = useStyles();
  const { session } = useForm();
  const [choosing, setChoosing] = useState(false);
  const { ref, onFocus } = useKeptFocus();
  const levers = additions.some((addition) => leverOf(addition) !== undefined);
  const add = (addition: Addition): void => {
    setChoosing(false);
    const what = 'kind' in addition && leverOf(addition) ? `Added: ${addition.label}.` : `${addition.label.replace(/^Add /, 'Added ')}.`;
    void session.change({ type: 'add', addition }, what);
  };
  if (!levers) {
    return (
      <div className={styles.additions}>
        {additions.map((addition) => (
          <Button key={addition.label} size="small" onClick={() => add(addition)}>
            {addition.label}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <section aria-label="Add a change" className={styles.additions} ref={ref} onFocus={onFocus}>
      <Button size="small" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
        {choosing ? 'Add nothing' : 'Add a change'}
      </Button>
      {choosing && (
        <div className={styles.kinds} role="group" aria-label="What changes">
          {additions.map((addition) => {
            const kind = leverOf(addition);
            return (
              <Button key={addition.label} className={styles.kind} onClick={() => add(addition)}>
                {kind && <LeverPicture kind={kind} />}
                <span className={styles.words}>
                  <Text weight="semibold">{addition.label}</Text>
                  {kind && <span className={styles.sentence}>{leverWords(kind).sentence}</span>}
                </span>
              </Button>
            );
          })}
        </div>
      )}
    </section>
  );
}
