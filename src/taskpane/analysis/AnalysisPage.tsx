import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { Readings } from '../results/useReadings';
import { useWorkbookCase, type WorkbookCase } from '../results/useWorkbookCase';
import type { PaneState } from '../session/state';
import { setOfStart } from '../session/starts';
import { userLocale } from '../shell/locale';
import { Frontier } from './Frontier';
import { Histogram } from './Histogram';
import { QuestionForm } from './QuestionForm';
import { ShowTrial } from './ShowTrial';
import { Tornado } from './Tornado';
import { useAnalysis, type AnalysisState } from './useAnalysis';
import { measureNextWords, oddsWords, portfolioWords } from './words';

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '10px 12px 16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { margin: '6px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
});

/** How likely is which result, what drives it, what is worth finding out, which programmes to fund. */
export function AnalysisPage({ state, readings }: { readonly state: PaneState; readonly readings: Readings }) {
  const styles = useStyles();
  const analysis = useAnalysis();
  const workbook = useWorkbookCase(setOfStart(state.start), readings);
  return (
    <div className={styles.scroll}>
      <h2 className={styles.heading}>{state.checked ? state.checked.title : 'Analysis'}</h2>
      <Text>
        Draws every estimate many times between its low and high, which are its 10th and 90th percentile, and calculates the whole case each
        time.
      </Text>
      {!state.checked && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>The analysis follows once every assumption of the business case is valid.</MessageBarBody>
        </MessageBar>
      )}
      <QuestionForm document={state.checked} analysis={analysis} />
      {analysis.state.status === 'failed' && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{analysis.state.problem}</MessageBarBody>
        </MessageBar>
      )}
      {analysis.state.status === 'done' && (
        <Report done={analysis.state} outdated={analysis.state.request.document !== state.checked} workbook={workbook} />
      )}
    </div>
  );
}

function Report({
  done: { request, report },
  outdated,
  workbook,
}: {
  readonly done: Extract<AnalysisState, { status: 'done' }>;
  readonly outdated: boolean;
  readonly workbook: WorkbookCase | undefined;
}) {
  const styles = useStyles();
  const { simulation, histogram, words, portfolio } = report;
  const to = { currency: simulation.currency, locale: userLocale() };
  const lines = (sentences: readonly string[]) =>
    sentences.map((sentence) => (
      <p key={sentence} className={styles.line}>
        {sentence}
      </p>
    ));
  return (
    <>
      {outdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The case has changed since: these are the figures of {request.document.title} as it was. Run it again.
          </MessageBarBody>
        </MessageBar>
      )}
      <h2 className={styles.heading}>How likely is which NPV?</h2>
      {lines(oddsWords(simulation, to))}
      <Histogram bins={histogram} trials={simulation.trials} to={to} />
      <h2 className={styles.heading}>What does a trial look like?</h2>
      <ShowTrial trials={report.telling} workbook={workbook} />
      <h2 className={styles.heading}>What to measure next</h2>
      {lines(measureNextWords(report, request.pilotCost, to))}
      <h2 className={styles.heading}>What moves it</h2>
      <Text>NPV with one input at its low and at its high, all others at their base.</Text>
      <Tornado simulation={simulation} words={words} to={to} />
      {portfolio !== undefined && (
        <>
          <h2 className={styles.heading}>Which programmes to fund</h2>
          {lines(portfolioWords(portfolio, to))}
          <Frontier report={portfolio} to={to} />
        </>
      )}
    </>
  );
}
