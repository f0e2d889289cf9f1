import { Accordion } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CaseFault } from '../model/case';
import { AssumptionSection } from './AssumptionSection';
import { FaultList } from './FaultList';
import { rebased, shownText, type Draft } from './draft';
import { paneFaults, type PaneFault } from './faults';
import { belongs, sectionsOf } from './form';
import type { Session } from './session';
import { userLocale } from './locale';

interface Props {
  readonly session: Session;
  readonly draft: Draft;
  readonly faults: readonly CaseFault[];
  /** Shows every fault, also where nobody typed yet. */
  readonly showAll: boolean;
}

/** The assumptions in sections that open. */
export function AssumptionForm({ session, draft, faults, showAll }: Props) {
  const base = useMemo(() => rebased(draft), [draft]);
  const sections = useMemo(() => sectionsOf(base), [base]);
  const fields = sections.flatMap((section) => section.fields);
  const [open, setOpen] = useState<readonly string[]>(['case']);
  const locale = userLocale();
  const shown = paneFaults(faults, fields, base, locale);
  const text = (path: string): string => {
    const field = fields.find((candidate) => belongs(path, candidate));
    return field ? shownText(draft, base, field, path, locale) : '';
  };
  const reveal = ({ path }: PaneFault): void => {
    const section = sections.find((candidate) => candidate.fields.some((field) => belongs(path, field)));
    if (!section) return;
    setOpen((present) => [...new Set([...present, section.id])]);
    // After the section has opened; an estimate in the wrong order is shown at its base.
    setTimeout(() => (document.getElementById(path) ?? document.getElementById(`${path}.base`))?.focus(), 0);
  };
  return (
    <>
      {showAll && <FaultList faults={shown} onReveal={reveal} />}
      <Accordion multiple collapsible openItems={[...open]} onToggle={(_, { openItems }) => setOpen(openItems as string[])}>
        {sections.map((section) => (
          <AssumptionSection
            key={section.id}
            section={section}
            text={text}
            onChange={(path, typed) => void session.edit(path, typed)}
            faults={shown.filter(({ path }) => section.fields.some((field) => belongs(path, field)))}
            showAll={showAll}
          />
        ))}
      </Accordion>
    </>
  );
}
