import { Checkbox, Field, Input, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { readNumber } from '../form/numbers';
import { userNotation } from '../shell/locale';
import { LAYOUT_NAMES, LAYOUTS, PERIODS, ROLES, type Layout, type PeriodMonths, type Reading } from './layouts';
import { withColumn, withLayout } from './reading-roles';
import { profilesOf } from './recognise';
import type { Looked } from './useRangeFit';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))', gap: '6px 8px' },
  wide: { gridColumn: '1 / -1' },
  control: { width: '100%', minWidth: 0, '& select, & input': { minWidth: 0 } },
  why: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

interface FormProps {
  readonly looked: Looked;
  readonly reading: Reading | undefined;
  onChange(reading: Reading): void;
}

/** What the range was recognised as, and why, for the person to say otherwise. */
export function ReadingForm({ looked, reading, onChange }: FormProps) {
  const styles = useStyles();
  const { sample, recognised } = looked;
  const hasHeadings = reading?.hasHeadings ?? true;
  const profiles = useMemo(() => profilesOf(sample.cells, sample.formats, hasHeadings), [sample, hasHeadings]);
  return (
    <div className={styles.form} role="group" aria-label="How the range is read">
      <Text className={mergeClasses(styles.wide, styles.why)}>
        {reading || recognised.reading ? '' : 'This looks like no table that can be fitted. Say what it is, or select another. '}
        {recognised.why.join(' ')}
      </Text>
      <Field label="The range holds" size="small" className={styles.wide}>
        <Select
          size="small"
          className={styles.control}
          value={reading?.layout ?? ''}
          onChange={(_, { value }) => onChange(withLayout(reading, value as Layout, true))}
        >
          {!reading && <option value="">Choose</option>}
          {LAYOUTS.map((layout) => (
            <option key={layout} value={layout}>
              {LAYOUT_NAMES[layout]}
            </option>
          ))}
        </Select>
      </Field>
      {reading && <Details reading={reading} profiles={profiles} onChange={onChange} />}
    </div>
  );
}

interface DetailsProps {
  readonly reading: Reading;
  readonly profiles: ReturnType<typeof profilesOf>;
  onChange(reading: Reading): void;
}

/** Which column is what, and how its cells are to be read. */
function Details({ reading, profiles, onChange }: DetailsProps) {
  const styles = useStyles();
  const columnName = (index: number): string => profiles[index]?.heading || `Column ${index + 1}`;
  return (
    <>
      <Checkbox
        className={styles.wide}
        checked={reading.hasHeadings}
        label="The first row holds headings"
        onChange={(_, { checked }) => onChange({ ...reading, hasHeadings: checked === true })}
      />
      {ROLES[reading.layout].map(({ role, label, needed }) => (
        <Choice
          key={role}
          label={label}
          value={String(reading.columns[role] ?? '')}
          options={[
            { value: '', label: needed ? 'Choose' : 'None' },
            ...profiles.map((_, index) => ({ value: String(index), label: columnName(index) })),
          ]}
          onChange={(value) => onChange(withColumn(reading, role, value === '' ? undefined : Number(value), profiles))}
        />
      ))}
      {reading.layout === 'survivors' && (
        <Choice
          label="A cohort is"
          value={reading.across ? 'row' : 'column'}
          options={[
            { value: 'column', label: 'a column' },
            { value: 'row', label: 'a row' },
          ]}
          onChange={(value) => onChange({ ...reading, across: value === 'row' })}
        />
      )}
      <Groups reading={reading} profiles={profiles} onChange={onChange} />
      {reading.layout !== 'transactions' && (
        <Choice
          label={reading.layout === 'survivors' ? 'One period is' : 'Seen through'}
          value={String(reading.months)}
          options={PERIODS.map(({ months, label }) => ({ value: String(months), label }))}
          onChange={(value) => onChange({ ...reading, months: Number(value) as PeriodMonths })}
        />
      )}
      {reading.layout === 'survivors' && <CohortSize reading={reading} onChange={onChange} />}
      {reading.columns.group !== undefined && (
        <Checkbox
          className={styles.wide}
          checked={reading.drawn}
          label="Chance alone decided who was in which group"
          onChange={(_, { checked }) => onChange({ ...reading, drawn: checked === true })}
        />
      )}
      <Checkbox
        className={styles.wide}
        checked={reading.skipBad}
        label="Leave rows out that cannot be read"
        onChange={(_, { checked }) => onChange({ ...reading, skipBad: checked === true })}
      />
    </>
  );
}

/** What an outcome means, and which group was left as it was. */
function Groups({ reading, profiles, onChange }: DetailsProps) {
  const groups = profiles[reading.columns.group ?? -1]?.texts ?? [];
  return (
    <>
      {reading.columns.outcome !== undefined && (
        <Choice
          label="1 or yes means"
          value={reading.outcomeIsLoss ? 'lost' : 'retained'}
          options={[
            { value: 'retained', label: 'retained' },
            { value: 'lost', label: 'lost' },
          ]}
          onChange={(value) => onChange({ ...reading, outcomeIsLoss: value === 'lost' })}
        />
      )}
      {reading.columns.group !== undefined && (
        <Choice
          label="Left as it was"
          value={reading.control ?? ''}
          options={[{ value: '', label: 'Choose' }, ...groups.map((name) => ({ value: name, label: name }))]}
          onChange={(value) => onChange({ ...reading, control: value === '' ? undefined : value })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Select size="small" className={styles.control} value={value} onChange={(_, { value: chosen }) => onChange(chosen)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** With how many customers a cohort began, where the survivors are shares. */
function CohortSize({ reading, onChange }: { readonly reading: Reading; onChange(reading: Reading): void }) {
  const styles = useStyles();
  const id = useId();
  const [text, setText] = useState(reading.cohortSize === undefined ? '' : String(reading.cohortSize));
  const read = (typed: string): number | undefined => readNumber(typed, 'number', userNotation())?.value;
  const isWrong = text.trim() !== '' && !((read(text) ?? 0) >= 1);
  return (
    <Field
      label="Customers at the start"
      size="small"
      hint="if given as shares"
      validationState={isWrong ? 'error' : 'none'}
      {...(isWrong ? { validationMessage: 'Give a number from 1 on.' } : {})}
    >
      <Input
        id={id}
        size="small"
        className={styles.control}
        inputMode="decimal"
        value={text}
        autoComplete="off"
        onChange={(_, { value }) => {
          setText(value);
          const size = read(value);
          onChange({ ...reading, cohortSize: size !== undefined && size >= 1 ? size : undefined });
        }}
      />
    </Field>
  );
}
