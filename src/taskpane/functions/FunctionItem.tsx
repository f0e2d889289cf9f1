import { AccordionHeader, AccordionItem, AccordionPanel, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FunctionEntry } from './functionList';
import { useFormulaInsertion } from './useFormulaInsertion';

const useStyles = makeStyles({
  header: { '& button': { padding: '0 2px' } },
  panel: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '0 2px 10px', margin: 0 },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px 6px',
    overflowWrap: 'anywhere',
    // Examples with data of their own run to many lines.
    maxHeight: '84px',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
  },
  parameters: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) 1fr',
    gap: '2px 8px',
    fontSize: tokens.fontSizeBase200,
  },
  name: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  description: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', alignItems: 'center', gap: '12px', flexWrap: 'wrap' },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  problem: { fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
});

/** One function: what it answers, its parameters, and its example to put into the selected cell. */
export function FunctionItem({ entry }: { readonly entry: FunctionEntry }) {
  const styles = useStyles();
  const { outcome, insert } = useFormulaInsertion(entry.example);
  return (
    <AccordionItem value={entry.id}>
      <AccordionHeader className={styles.header} size="small" expandIconPosition="end">
        {entry.id}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <Text>{entry.summary}</Text>
        <code className={styles.code}>{entry.signature}</code>
        <dl className={styles.parameters}>
          {entry.parameters.map(({ name, description }) => [
            <dt key={name} className={styles.name}>
              {name}
            </dt>,
            <dd key={`${name}-description`} className={styles.description}>
              {description}
            </dd>,
          ])}
        </dl>
        <Text className={styles.note}>Gives {entry.result}. For example:</Text>
        <code className={styles.code} tabIndex={0} aria-label="Example formula">
          {entry.example}
        </code>
        <div className={styles.actions}>
          <Button size="small" onClick={() => insert(false)}>
            Insert into the selected cell
          </Button>
          <Link href={entry.help} target="_blank" rel="noreferrer">
            Full help
          </Link>
        </div>
        <div role="status">
          {outcome?.status === 'inserted' && <Text className={styles.note}>Inserted into {outcome.address}.</Text>}
          {outcome?.status === 'failed' && <Text className={styles.problem}>{outcome.text}</Text>}
          {outcome?.status === 'occupied' && (
            <div className={styles.actions}>
              <Text className={styles.note}>
                {outcome.address} already holds “{outcome.content}”. Select an empty cell, or:
              </Text>
              <Button size="small" onClick={() => insert(true)}>
                Replace it
              </Button>
            </div>
          )}
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}
