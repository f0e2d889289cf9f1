import { Accordion, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { rebased, shownText } from '../session/draft';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import { userNotation } from '../shell/locale';
import { Additions } from './Additions';
import { FaultList } from './FaultList';
import { paneFaults } from './faults';
import { belongs, isVouched, numberKeys, type NumbersField } from './field';
import { FormContext } from './FormContext';
import { HelpButton, HelpText, useHelp } from './Help';
import { STEP_HELP } from './helpTexts';
import type { NumberStyle } from './numbers';
import { getAt } from './path';
import { SectionPanel } from './SectionPanel';
import { StepBar } from './StepBar';
import { UndoBar } from './UndoBar';
import { Unconfirmed } from './Unconfirmed';
import { Ways } from './Ways';
import { allFields, fieldsOf, stepsOf, type PaneStep } from './steps';

const useStyles = makeStyles({
  heading: { display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { display: 'inline' },
  guide: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The case in five steps. */
export function CaseForm({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const styles = useStyles();
  const { draft, document, faults, showAllFaults, step: stepId, undo } = state;
  const base = useMemo(() => draft && rebased(draft), [draft]);
  const steps = useMemo(() => (base ? stepsOf(base) : []), [base]);
  const styleAt = useMemo(() => numberStyles(steps), [steps]);
  const [open, setOpen] = useState<readonly string[]>(['case']);
  if (!draft || !base || document === null) return null;
  const notation = userNotation();
  const shown = paneFaults(faults, fieldsOf(steps), base, notation);
  const text = (path: string): string => shownText(draft, document, path, styleAt.get(path) ?? 'number', notation);
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === stepId),
  );
  const step = steps[index] as PaneStep;
  const reveal = (path: string): void => {
    const place = steps
      .flatMap((candidate) => candidate.sections.map((section) => ({ candidate, section })))
      .find(({ section }) => allFields(section).some((field) => belongs(path, field)));
    if (!place) return;
    session.go(place.candidate.id);
    setOpen((present) => [...new Set([...present, place.section.id])]);
    // After the section has opened; an estimate in the wrong order is shown at its base.
    setTimeout(() => {
      const found = window.document.getElementById(path) ?? window.document.getElementById(`${path}.base`);
      (found?.tagName === 'FIELDSET' ? found.querySelector('input') : found)?.focus();
    }, 50);
  };
  const unconfirmed = fieldsOf(steps).filter(
    (field): field is NumbersField => isVouched(field) && getAt(document, `${field.path}.confirmed`) === false,
  );
  const inStep = (candidate: PaneStep): number =>
    shown.filter(({ path }) => candidate.sections.some((section) => allFields(section).some((field) => belongs(path, field)))).length;
  return (
    <FormContext.Provider
      value={{
        session,
        draft,
        document,
        notation,
        faults: shown,
        showAll: showAllFaults,
        text,
        onChange: (path, typed) => void session.edit(path, typed),
      }}
    >
      {showAllFaults && <FaultList faults={shown} onReveal={({ path }) => reveal(path)} />}
      {undo && <UndoBar done={undo.done} onUndo={() => void session.undo()} />}
      <StepBar steps={steps} present={step.id} faults={inStep} onGo={(id) => session.go(id)} />
      <div className={styles.heading}>
        <StepHeading key={step.id} step={step} />
      </div>
      <Unconfirmed
        fields={unconfirmed}
        nameOf={(field) => placeOf(steps, field.path, text)}
        onChoose={(field) => reveal(`${field.path}.${numberKeys(field)[0]}`)}
      />
      <Accordion multiple collapsible openItems={[...open]} onToggle={(_, { openItems }) => setOpen(openItems as string[])}>
        {step.sections.map((section) => (
          <SectionPanel
            key={section.id}
            section={section}
            count={step.sections.filter(({ entry }) => entry?.list === section.entry?.list).length}
          />
        ))}
      </Accordion>
      {step.additions.length > 0 && <Additions additions={step.additions} />}
      <Ways steps={steps} index={index} onGo={(id) => session.go(id)} />
    </FormContext.Provider>
  );
}

/** What the step asks, with more for somebody who wants it. */
function StepHeading({ step: { id, title, guide } }: { readonly step: PaneStep }) {
  const styles = useStyles();
  const help = useHelp();
  return (
    <>
      <span>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
        <HelpButton help={help} about={title} />
      </span>
      <Text className={styles.guide}>{guide}</Text>
      <HelpText help={help}>{STEP_HELP[id]}</HelpText>
    </>
  );
}

/** How the number at a path is shown. */
function numberStyles(steps: readonly PaneStep[]): ReadonlyMap<string, NumberStyle> {
  return new Map(
    fieldsOf(steps).flatMap((field) =>
      isVouched(field)
        ? numberKeys(field).map((key) => [`${field.path}.${key}`, field.style] as const)
        : field.type === 'number'
          ? [[field.path, field.style] as const]
          : [],
    ),
  );
}

/** A field with the section it stands in: "Mobile: Retention". */
function placeOf(steps: readonly PaneStep[], path: string, text: (path: string) => string): string {
  for (const section of steps.flatMap(({ sections }) => sections)) {
    const field = allFields(section).find((candidate) => candidate.path === path);
    if (field) return `${section.entry ? text(`${section.entry.list}[${section.entry.index}].name`) : section.title}: ${field.label}`;
  }
  return path;
}
