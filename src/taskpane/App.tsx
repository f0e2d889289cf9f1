import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import { CasePage } from './CasePage';
import { FunctionsPage } from './FunctionsPage';
import type { Session } from './session';
import type { Page } from './state';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingLeft: tokens.spacingHorizontalXS },
  page: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

/** The whole pane: two pages under their tabs. */
export function App({ session }: { readonly session: Session }) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  useEffect(() => void session.open(), [session]);
  return (
    <div className={styles.root}>
      <TabList className={styles.tabs} selectedValue={state.page} onTabSelect={(_, { value }) => session.show(value as Page)}>
        <Tab value="case" id="tab-case" aria-controls="page">
          Business case
        </Tab>
        <Tab value="functions" id="tab-functions" aria-controls="page">
          Functions
        </Tab>
      </TabList>
      <div id="page" role="tabpanel" aria-labelledby={`tab-${state.page}`} className={styles.page}>
        {state.page === 'case' ? <CasePage session={session} state={state} /> : <FunctionsPage />}
      </div>
    </div>
  );
}
