import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { CasePage } from './CasePage';
import { FunctionsPage } from './FunctionsPage';
import type { Session } from './session';
import type { Page } from './state';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalXS },
  page: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', '&[hidden]': { display: 'none' } },
});

/** The whole pane: two pages under their tabs. */
export function App({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => void session.open(), [session]);
  // The list of functions is fetched when someone first looks at it.
  const [visited, setVisited] = useState(false);
  if (state.page === 'functions' && !visited) setVisited(true);
  return (
    <div className={styles.root}>
      <TabList className={styles.tabs} selectedValue={state.page} onTabSelect={(_, { value }) => session.show(value as Page)}>
        <Tab value="case" id="tab-case" aria-controls="page-case">
          Business case
        </Tab>
        <Tab value="functions" id="tab-functions" aria-controls="page-functions">
          Functions
        </Tab>
      </TabList>
      {/* Both pages stay, so that going to and fro keeps open sections, scroll position and what was searched for. */}
      <div id="page-case" role="tabpanel" aria-labelledby="tab-case" className={styles.page} hidden={state.page !== 'case'}>
        <CasePage session={session} state={state} />
      </div>
      <div id="page-functions" role="tabpanel" aria-labelledby="tab-functions" className={styles.page} hidden={state.page !== 'functions'}>
        {visited && <FunctionsPage />}
      </div>
    </div>
  );
}
