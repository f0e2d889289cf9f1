import { Button, Checkbox, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import type { NumbersField } from './field';
import { useForm } from './FormContext';
import { CONFIDENCE_OPTIONS, KIND_OPTIONS } from './provenanceText';
import { RangeTools } from './RangeTools';
import { lapsed } from '../session/draft';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(112px, 1fr))',
    gap: '6px',
    padding: '6px 8px 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '4px',
  },
  wide: { gridColumn: '1 / -1' },
  control: { minWidth: 0, width: '100%', '& input, & select': { minWidth: 0 } },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Source, owner and confidence of a number, to be read and changed. */
export function ProvenanceForm({ field }: { readonly field: NumbersField }) {
  const styles = useStyles();
  const { text, onChange, session, draft, document } = useForm();
  const path = (key: string): string => `${field.path}.${key}`;
  const line = (key: string, label: string, wide = false) => (
    <Field label={label} size="small" className={wide ? styles.wide : undefined}>
      <Input
        id={path(key)}
        size="small"
        className={styles.control}
        type={key === 'date' ? 'date' : 'text'}
        value={text(path(key))}
        onChange={(_, { value }) => onChange(path(key), value)}
        autoComplete="off"
      />
    </Field>
  );
  const choice = (key: string, label: string, options: typeof KIND_OPTIONS) => (
    <Field label={label} size="small">
      <Select
        id={path(key)}
        size="small"
        className={styles.control}
        value={text(path(key))}
        onChange={(_, { value }) => onChange(path(key), value)}
      >
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <div className={styles.form} role="group" aria-label={`${field.label}: source and owner`}>
      {lapsed(draft, field, document) && (
        <div className={styles.wide}>
          <Text className={styles.note}>What was said about the number before does not count for this one. </Text>
          <Button size="small" onClick={() => void session.reaffirm(field)}>
            It holds for this one too
          </Button>
        </div>
      )}
      {field.type === 'estimate' && <RangeTools field={field} />}
      {choice('kind', 'Kind', KIND_OPTIONS)}
      {choice('confidence', 'Confidence', CONFIDENCE_OPTIONS)}
      {line('owner', 'Owner')}
      {line('date', 'Date')}
      {line('source', 'Source', true)}
      <Field label="Comment" size="small" className={styles.wide}>
        <Textarea
          id={path('comment')}
          size="small"
          value={text(path('comment'))}
          onChange={(_, { value }) => onChange(path('comment'), value)}
          resize="vertical"
        />
      </Field>
      <Checkbox
        className={styles.wide}
        id={path('confirmed')}
        checked={text(path('confirmed')) === 'true'}
        onChange={(_, { checked }) => onChange(path('confirmed'), String(checked === true))}
        label="Confirmed by its owner"
      />
    </div>
  );
}
