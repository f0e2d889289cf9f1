import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EstimateRow } from './EstimateRow';
import type { PaneFault } from './faults';
import { belongs, linesOf, type PaneField, type PaneSection } from './form';
import { SingleField } from './SingleField';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  header: { '& button': { padding: '6px 2px', minHeight: '44px' } },
  titles: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, textAlign: 'left' },
  title: { overflowWrap: 'anywhere' },
  summary: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  faulty: { color: tokens.colorPaletteRedForeground1 },
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', margin: '2px 0 14px', padding: '0 2px' },
  line: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '6px', alignItems: 'start' },
});

interface Props {
  readonly section: PaneSection;
  text(path: string): string;
  onChange(path: string, text: string): void;
  /** Of this section only. */
  readonly faults: readonly PaneFault[];
  readonly showAll: boolean;
}

/** A section of assumptions; closed, it says what it comes to, or how much in it is to be corrected. */
export function AssumptionSection({ section, text, onChange, faults, showAll }: Props) {
  const styles = useStyles();
  const firstEstimate = section.fields.find(({ type }) => type === 'estimate');
  const row = (field: PaneField) => {
    const own = faults.filter(({ path }) => belongs(path, field));
    const common = { onChange, showAll };
    return field.type === 'estimate' ? (
      <EstimateRow key={field.path} {...common} field={field} text={text} faults={own} captions={field === firstEstimate} />
    ) : (
      <SingleField key={field.path} {...common} field={field} text={text(field.path)} fault={own[0]} />
    );
  };
  return (
    <AccordionItem value={section.id} className={styles.item}>
      <AccordionHeader className={styles.header} expandIconPosition="end">
        <span className={styles.titles}>
          <span className={styles.title}>{section.title}</span>
          <span className={mergeClasses(styles.summary, faults.length > 0 && styles.faulty)}>
            {faults.length > 0 ? `${faults.length} to correct` : section.summary(text)}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {linesOf(section.fields).map((line) =>
          line.length === 1 ? (
            line.map(row)
          ) : (
            <div key={line[0]?.path} className={styles.line}>
              {line.map(row)}
            </div>
          ),
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}
