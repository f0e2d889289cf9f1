import { makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { same } from '../session/merge';
import { setOfStart } from '../session/starts';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import type { Json } from '../form/path';
import { userLocale } from '../shell/locale';
import { answersOf } from './answers';
import { CashChart } from './CashChart';
import { ChecksPanel } from './ChecksPanel';
import { CopyBar } from './CopyBar';
import { EvidencePanel } from './EvidencePanel';
import { Goto } from './Goto';
import { RetentionTable } from './RetentionTable';
import { ScenarioTable } from './ScenarioTable';
import { basisText, summaryText } from './summaryText';
import { Switches } from './Switches';
import { useCaseFigures } from './useCaseFigures';
import type { Readings } from './useReadings';
import { useWorkbookCase } from './useWorkbookCase';

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '10px 12px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    '& > *': { flexShrink: 0 },
  },
  heading: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  answers: { margin: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  answer: { margin: 0 },
});

interface Props {
  readonly session: Session;
  readonly state: PaneState;
  readonly readings: Readings;
}

/** What the case of the form comes to; where it stands in the workbook, every figure leads to its cell. */
export function ResultsPage({ session, state, readings }: Props) {
  const styles = useStyles();
  const workbook = useWorkbookCase(setOfStart(state.start), readings);
  // What nobody looks at is not calculated.
  const { found, failed } = useCaseFigures(state.page === 'results' ? state.checked : undefined);
  const locale = userLocale();
  if (!state.checked)
    return (
      <div className={styles.scroll}>
        <Text>
          {state.faults.length > 0 ? 'The results follow once every assumption of the business case is valid.' : 'Loading the case'}
        </Text>
      </div>
    );
  if (failed && !found)
    return (
      <div className={styles.scroll}>
        <Text>The results could not be calculated here. Close the pane and open it again.</Text>
      </div>
    );
  if (!found) return <Spinner size="small" label="Calculating" labelPosition="after" />;
  const { of: document, figures } = found;
  const live = figures[document.scenario];
  const answers = answersOf(document, live, locale);
  const differs = state.draft?.sheet && !same(state.draft.sheet as unknown as Json, state.checked as unknown as Json);
  return (
    <div className={styles.scroll} aria-busy={document !== state.checked}>
      <h2 className={styles.heading}>{document.title}</h2>
      <Text className={styles.note}>{basisText(document, locale)}</Text>
      {workbook && <ChecksPanel workbook={workbook} />}
      {workbook?.problem !== undefined && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>{workbook.problem}</MessageBarBody>
        </MessageBar>
      )}
      {differs && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>These are the figures of what is typed; the sheets say otherwise until they are updated.</MessageBarBody>
        </MessageBar>
      )}
      <ScenarioTable document={document} figures={figures} workbook={workbook} locale={locale} />
      <Switches session={session} document={state.checked} workbook={workbook} locale={locale} />
      <h2 className={styles.heading}>What finance asks</h2>
      <dl className={styles.answers}>
        {answers.map(({ question, sentence, target }) => (
          <div key={question}>
            <dt>
              <Goto workbook={workbook} target={target}>
                {question}
              </Goto>
            </dt>
            <dd className={styles.answer}>{sentence}</dd>
          </div>
        ))}
      </dl>
      <h2 className={styles.heading}>Retention before and after</h2>
      <RetentionTable figures={live} workbook={workbook} locale={locale} />
      <h2 className={styles.heading}>Cash by year</h2>
      <CashChart figures={live} currency={document.currency} locale={locale} />
      <h2 className={styles.heading}>What it rests on</h2>
      <EvidencePanel document={document} figures={live} workbook={workbook} locale={locale} />
      <CopyBar lines={summaryText(document, figures, answers, live.unconfirmed.length, locale)} />
    </div>
  );
}
