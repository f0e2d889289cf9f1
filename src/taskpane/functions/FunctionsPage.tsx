import { Accordion, Button, makeStyles, MessageBar, MessageBarBody, SearchBox, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { About } from '../shell/About';
import { FunctionItem } from './FunctionItem';
import { findFunctions } from './functionList';
import { useFunctions } from './useFunctions';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    '& > *': { flexShrink: 0 },
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  family: {
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  search: { width: '100%', maxWidth: 'none', flexShrink: 0 },
});

/** Every custom function with its help, and a way to try it in the selected cell. */
export function FunctionsPage() {
  const styles = useStyles();
  const { functions, problem, retry } = useFunctions();
  const [query, setQuery] = useState('');
  const families = useMemo(() => findFunctions(functions ?? [], query), [functions, query]);
  if (problem !== undefined) {
    return (
      <div className={styles.page}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            The list of functions could not be loaded. {problem}{' '}
            <Button size="small" onClick={retry}>
              Try again
            </Button>
          </MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  if (!functions) {
    return (
      <div className={styles.page}>
        <Spinner size="small" label="Loading the functions" labelPosition="after" />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder="Find a function"
        aria-label="Find a function"
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      <Text className={styles.note}>Type =CASE. in a cell, or open a function here and try its example.</Text>
      {families.length === 0 && <Text>No function matches “{query}”. Try one word, as retention or ROI.</Text>}
      {families.map(({ family, functions: members }) => (
        <section key={family} aria-label={family}>
          <h2 className={styles.family}>{family}</h2>
          <Accordion collapsible multiple>
            {members.map((entry) => (
              <FunctionItem key={entry.id} entry={entry} />
            ))}
          </Accordion>
        </section>
      ))}
      <About />
    </div>
  );
}
