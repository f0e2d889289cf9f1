import { AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { leverWords } from '../../model/document/lever-vocabulary';
import { belongs, isVouched, linesOf, type PaneField } from './field';
import { useForm } from './FormContext';
import { LeverPicture } from './LeverPicture';
import { NumbersRow } from './NumbersRow';
import { SectionActions } from './SectionActions';
import { SingleRow } from './SingleRow';
import { TenureActions } from './TenureActions';
import { allFields, type PaneSection } from './steps';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  header: { '& button': { padding: '6px 2px', minHeight: '44px' } },
  titles: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, textAlign: 'left' },
  title: { overflowWrap: 'anywhere' },
  summary: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  faulty: { color: tokens.colorPaletteRedForeground1 },
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', margin: '2px 0 14px', padding: '0 2px' },
  line: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(78px, 1fr))', gap: '6px', alignItems: 'end' },
  lever: { display: 'flex', gap: '8px', alignItems: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fold: { alignSelf: 'start', paddingLeft: 0, textAlign: 'left' },
});

/** A section of assumptions; closed, it says what it comes to, or how much in it is to be corrected. */
export function SectionPanel({ section, count }: { readonly section: PaneSection; readonly count: number }) {
  const styles = useStyles();
  const { faults, text, showAll, document, session } = useForm();
  const [unfolded, setUnfolded] = useState(false);
  const own = faults.filter(({ path }) => allFields(section).some((field) => belongs(path, field)));
  const hidden = own.some(({ path }) => section.more.some((field) => belongs(path, field)));
  const all = unfolded || (showAll && hidden);
  const title = section.entry ? text(`${section.entry.list}[${section.entry.index}].name`) || 'Without a name' : section.title;
  const leverIndex = section.lever && section.entry?.index;
  const hasResponse = section.fields.some(({ type }) => type === 'response');
  return (
    <AccordionItem value={section.id} className={styles.item}>
      <AccordionHeader className={styles.header} expandIconPosition="end" as="h3">
        <span className={styles.titles}>
          <span className={styles.title}>{title}</span>
          <span className={mergeClasses(styles.summary, own.length > 0 && styles.faulty)}>
            {own.length > 0 ? `${own.length} to correct` : section.summary(text)}
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {section.lever && (
          <div className={styles.lever}>
            <LeverPicture kind={section.lever} />
            <Text size={200}>{leverWords(section.lever).sentence}</Text>
          </div>
        )}
        <Rows fields={section.fields} />
        {leverIndex !== undefined && document !== null && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.fold}
            onClick={() =>
              void session.change(
                { type: 'response', lever: leverIndex, wanted: !hasResponse },
                hasResponse
                  ? `The effect of ${title} no longer answers to spending.`
                  : `Two answers say how ${title} responds to spending.`,
              )
            }
          >
            {hasResponse ? 'Same effect at any spending' : 'What if more were spent?'}
          </Button>
        )}
        {section.tenure && <TenureActions tenure={section.tenure} title={title} isOwn={section.entry === undefined} />}
        {section.more.length > 0 && (
          <Button size="small" appearance="subtle" className={styles.fold} aria-expanded={all} onClick={() => setUnfolded(!all)}>
            {all ? 'Fewer fields' : `More: ${section.more.map(({ label }) => label.toLowerCase()).join(', ')}`}
          </Button>
        )}
        {all && <Rows fields={section.more} />}
        {(section.entry ?? section.block) !== undefined && <SectionActions section={section} title={title} count={count} />}
      </AccordionPanel>
    </AccordionItem>
  );
}

function Rows({ fields }: { readonly fields: readonly PaneField[] }) {
  const styles = useStyles();
  const row = (field: PaneField) =>
    isVouched(field) ? <NumbersRow key={field.path} field={field} /> : <SingleRow key={field.path} field={field} />;
  return linesOf(fields).map((line) =>
    line.length === 1 ? (
      line.map(row)
    ) : (
      <div key={line[0]?.path} className={styles.line}>
        {line.map(row)}
      </div>
    ),
  );
}
