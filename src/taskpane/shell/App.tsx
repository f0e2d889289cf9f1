import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useReadings, type Readings } from '../results/useReadings';
import type { Session } from '../session/session';
import type { Page, PaneState } from '../session/state';
import { useKeptFocus } from './useKeptFocus';
import { Welcome } from './Welcome';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  heading: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: tokens.spacingHorizontalXS,
  },
  page: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', '&[hidden]': { display: 'none' } },
});

// What is not on the first screen comes when someone first looks at it; the case itself right behind that screen.
const fetchCasePage = () => import(/* webpackChunkName: "case" */ './CasePage');
const CasePage = lazy(async () => ({ default: (await fetchCasePage()).CasePage }));
const AnalysisPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "analysis" */ '../analysis/AnalysisPage')).AnalysisPage,
}));
const ResultsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "results-page" */ '../results/ResultsPage')).ResultsPage,
}));
const FunctionsPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "functions-page" */ '../functions/FunctionsPage')).FunctionsPage,
}));
const DataPage = lazy(async () => ({ default: (await import(/* webpackChunkName: "data" */ '../data/DataPage')).DataPage }));

interface PageView {
  readonly label: string;
  render(session: Session, state: PaneState, workbook: Readings): React.ReactNode;
}
const PAGES: Readonly<Partial<Record<Page, PageView>>> = {
  case: { label: 'Business case', render: (session, state, workbook) => <CasePage session={session} state={state} workbook={workbook} /> },
  data: { label: 'From data', render: (session, state) => <DataPage session={session} state={state} /> },
  results: {
    label: 'Results',
    render: (session, state, workbook) => <ResultsPage session={session} state={state} readings={workbook} />,
  },
  analysis: { label: 'Analysis', render: (_, state, workbook) => <AnalysisPage state={state} readings={workbook} /> },
  functions: { label: 'Functions', render: () => <FunctionsPage /> },
};
const ids = Object.keys(PAGES) as Page[];

/** The whole pane: its pages under their tabs, after a first screen that says what it is. */
export function App({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const workbook = useReadings(session);
  const { ref, onFocus } = useKeptFocus();
  useEffect(() => {
    void session.open();
    // Where it fails now, it is told once someone looks at it.
    fetchCasePage().catch(() => undefined);
  }, [session]);
  // A page is made when someone first looks at it.
  const [visited, setVisited] = useState<readonly Page[]>([state.page]);
  if (!visited.includes(state.page)) setVisited([...visited, state.page]);
  return (
    <main className={styles.root} ref={ref} onFocus={onFocus}>
      <h1 className={styles.heading}>CX Business Case</h1>
      {state.welcome ? (
        <Welcome readings={workbook.readings} onChoose={(start) => void session.choose(start)} />
      ) : (
        <>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={state.page}
            onTabSelect={(_, { value }) => session.show(value as Page)}
          >
            {ids.map((id) => (
              <Tab key={id} value={id} id={`tab-${id}`} aria-controls={`page-${id}`}>
                {PAGES[id]?.label}
              </Tab>
            ))}
          </TabList>
          {/* All pages stay, so that going to and fro keeps open sections, scroll position and what was searched for. */}
          {ids.map((id) => (
            <div
              key={id}
              id={`page-${id}`}
              role="tabpanel"
              aria-labelledby={`tab-${id}`}
              className={styles.page}
              hidden={state.page !== id}
            >
              {visited.includes(id) && (
                <Suspense fallback={<Spinner size="small" label="Loading" />}>{PAGES[id]?.render(session, state, workbook)}</Suspense>
              )}
            </div>
          ))}
        </>
      )}
    </main>
  );
}
