import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CaseFault } from '../model/case';
import { EstimateRow } from './EstimateRow';
import { FaultList } from './FaultList';
import { rebased, shownText, type Draft } from './draft';
import { paneFaults, type PaneFault } from './faults';
import { sectionsOf, type PaneField, type PaneSection } from './form';
import { SingleField } from './SingleField';
import type { Session } from './session';
import { userLocale } from './locale';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', margin: '0 0 12px', padding: '0 2px' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  count: { marginLeft: '6px', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly session: Session;
  readonly draft: Draft;
  readonly faults: readonly CaseFault[];
  readonly showAll: boolean;
}

/** The assumptions in sections that open; a section with faults says how many. */
export function AssumptionForm({ session, draft, faults, showAll }: Props) {
  const styles = useStyles();
  const base = useMemo(() => rebased(draft), [draft]);
  const sections = useMemo(() => sectionsOf(base), [base]);
  const [open, setOpen] = useState<readonly string[]>(['case']);
  const shown = paneFaults(
    faults,
    sections.flatMap(({ fields }) => fields),
    base,
    userLocale(),
  );
  const faulty = (section: PaneSection): PaneFault[] => shown.filter(({ path }) => section.fields.some((field) => belongs(path, field)));
  const reveal = (fault: PaneFault): void => {
    const section = sections.find(({ fields }) => fields.some((field) => belongs(fault.path, field)));
    if (!section) return;
    setOpen((present) => [...new Set([...present, section.id])]);
    // After the section has opened; an estimate in the wrong order is shown at its base.
    setTimeout(() => (document.getElementById(fault.path) ?? document.getElementById(`${fault.path}.base`))?.focus(), 0);
  };
  return (
    <>
      {showAll && <FaultList faults={shown} onReveal={reveal} />}
      <Accordion multiple collapsible openItems={[...open]} onToggle={(_, { openItems }) => setOpen(openItems as string[])}>
        {sections.map((section) => (
          <AccordionItem key={section.id} value={section.id} className={styles.item}>
            <AccordionHeader size="medium" expandIconPosition="end">
              {section.title}
              {faulty(section).length > 0 && <span className={styles.count}>{faulty(section).length} to correct</span>}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              {section.fields.map((field) => (
                <FieldRow
                  key={field.path}
                  {...{ session, draft, field, showAll }}
                  base={base}
                  faults={shown.filter(({ path }) => belongs(path, field))}
                />
              ))}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </>
  );
}

const belongs = (path: string, field: PaneField): boolean => path === field.path || path.startsWith(`${field.path}.`);

interface RowProps {
  readonly session: Session;
  readonly draft: Draft;
  readonly base: Draft['document'];
  readonly field: PaneField;
  readonly faults: readonly PaneFault[];
  readonly showAll: boolean;
}

function FieldRow({ session, draft, base, field, faults, showAll }: RowProps) {
  const text = (path: string): string => shownText(draft, base, field, path, userLocale());
  const change = (path: string, typed: string): void => void session.edit(path, typed);
  if (field.type === 'estimate') return <EstimateRow field={field} text={text} onChange={change} faults={faults} showAll={showAll} />;
  return <SingleField field={field} text={text(field.path)} onChange={change} fault={faults[0]} showAll={showAll} />;
}
