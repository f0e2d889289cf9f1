import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Field,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import { today, userNotation } from '../shell/locale';
import { adoption, targetsOf, type Target } from './adoption';
import { Chart } from './Chart';
import type { FitState } from './useRangeFit';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', outlineStyle: 'none' },
  sentence: { overflowWrap: 'anywhere' },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  control: { width: '100%', minWidth: 0, '& select': { minWidth: 0 } },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
});

interface FindingProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly found: Extract<FitState, { status: 'found' }>;
}

/** What the data say, drawn and in sentences, and where the case may use it. */
export function FindingPanel({ session, state, found }: FindingProps) {
  const styles = useStyles();
  const { finding } = found;
  const panel = useRef<HTMLElement>(null);
  // Whoever waited for it is taken to it, by eye and by screen reader.
  useEffect(() => panel.current?.focus(), []);
  return (
    // Office.js knows no way on by Tab from what has no place among the tab stops: it would leave the pane.
    <section ref={panel} className={styles.panel} aria-label="What the data say" tabIndex={0}>
      <Subtitle2 as="h3">What the data say</Subtitle2>
      {finding.sentences.map((sentence) => (
        <Text key={sentence} className={styles.sentence}>
          {sentence}
        </Text>
      ))}
      {finding.chart && <Chart data={finding.chart} />}
      {finding.notes.map((note) => (
        <Text key={note} className={styles.note}>
          {note}
        </Text>
      ))}
      <Text className={styles.note}>Method: {finding.method}.</Text>
      {finding.offers.length > 0 && <Use session={session} state={state} found={found} />}
    </section>
  );
}

/** An estimate that was put into the form. */
interface Adopted {
  readonly done: string;
  readonly target: Target;
}

/** One click puts an estimate into the form, another takes it back; what somebody has confirmed is replaced only after a yes. */
function Use({ session, state, found }: FindingProps) {
  const styles = useStyles();
  const { document, undo } = state;
  const { finding, address, rows } = found;
  const targets = useMemo(() => (document === null ? [] : targetsOf(document, finding)), [document, finding]);
  const [chosen, setChosen] = useState(0);
  const [asked, setAsked] = useState(false);
  const [used, setUsed] = useState<Adopted>();
  const target = targets[chosen];
  if (!target) return <Text className={styles.note}>The case in the form has no place for it yet: add a segment or a change first.</Text>;
  const use = async (): Promise<void> => {
    setAsked(false);
    const origin = { address, rows, today: today(), method: finding.method };
    const adopted = adoption(target, origin, userNotation());
    const { done } = adopted;
    await (adopted.change ? session.change(adopted.change, done) : session.editAll(adopted.texts, done));
    setUsed({ done, target });
  };
  return (
    <>
      <Field label="Use as" size="small">
        <Select
          size="small"
          className={styles.control}
          value={String(chosen)}
          onChange={(_, { value }) => {
            setChosen(Number(value));
            setAsked(false);
          }}
        >
          {targets.map(({ label }, index) => (
            <option key={index} value={String(index)}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div role="status">{used !== undefined && undo?.done === used.done && <Used session={session} used={used} />}</div>
      {asked && target.confirmed !== undefined ? (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            {target.label} was confirmed by {target.confirmed}. Replace it by this unconfirmed estimate?
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void use()}>
              Replace it
            </Button>
            <Button size="small" onClick={() => setAsked(false)}>
              Keep it
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => (target.confirmed === undefined ? void use() : setAsked(true))}>
            Use in the case
          </Button>
        </div>
      )}
    </>
  );
}

/** Says what was put where, and leads there or takes it back. */
function Used({ session, used }: { readonly session: Session; readonly used: Adopted }) {
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{used.done}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void session.undo()}>
          Undo
        </Button>
        <Button
          size="small"
          onClick={() => {
            session.go(used.target.step);
            session.show('case');
          }}
        >
          Show it in the form
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
