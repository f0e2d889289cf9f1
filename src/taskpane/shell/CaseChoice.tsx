import { Field, Select } from '@fluentui/react-components';
import type { CaseReading } from '../results/caseReading';
import type { Session } from '../session/session';
import { setOfStart, startOfSet, STARTS } from '../session/starts';
import type { PaneState } from '../session/state';

interface CaseChoiceProps {
  readonly session: Session;
  readonly state: PaneState;
  /** The cases of the workbook. */
  readonly readings: readonly CaseReading[];
}

/** Which case the form shows: one that stands in the workbook, or a new one from an example or from nothing. */
export function CaseChoice({ session, state: { start, draft, insertion }, readings }: CaseChoiceProps) {
  const open = setOfStart(start);
  // A case that was just inserted is known before the workbook has been looked at again.
  const listed = readings.map(({ set, title, prefix }) => ({ set, label: title ?? prefix }));
  const cases =
    open === undefined || listed.some(({ set }) => set === open) ? listed : [...listed, { set: open, label: draft?.sheet?.title ?? '' }];
  return (
    <Field label={open === undefined ? 'Start from' : 'Case'} size="small">
      <Select size="small" value={start} onChange={(_, { value }) => void session.choose(value)} disabled={insertion.status === 'running'}>
        {cases.length > 0 && (
          <optgroup label="In this workbook">
            {cases.map(({ set, label }) => (
              <option key={set} value={startOfSet(set)}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="New case">
          {STARTS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </optgroup>
      </Select>
    </Field>
  );
}
