import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { PaneFault } from './faults';
import type { EstimateField, PaneField } from './form';
import { useLeft } from './useLeft';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  control: { width: '100%', minWidth: 0, '& input, & select': { minWidth: 0 } },
});

interface Props {
  readonly field: Exclude<PaneField, EstimateField>;
  readonly text: string;
  onChange(path: string, text: string): void;
  readonly fault: PaneFault | undefined;
  readonly showAll: boolean;
}

/** A text, a whole number or a choice. */
export function SingleField({ field, text, onChange, fault, showAll }: Props) {
  const styles = useStyles();
  const { left, handlers } = useLeft();
  const message = fault && (left || showAll) ? fault.sentence : undefined;
  const label = (
    <>
      {field.label} {field.hint !== '' && <span className={styles.hint}>{field.hint}</span>}
    </>
  );
  return (
    <div {...handlers}>
      <Field
        label={{ children: label, style: { padding: 0 } }}
        validationState={message ? 'error' : 'none'}
        validationMessageIcon={null}
        {...(message ? { validationMessage: message } : {})}
      >
        {field.type === 'choice' ? (
          <Select
            className={styles.control}
            id={field.path}
            size="small"
            value={text}
            onChange={(_, { value }) => onChange(field.path, value)}
          >
            {field.options.map(({ value, label: name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            className={styles.control}
            {...(field.type === 'whole' && !field.short ? { style: { maxWidth: '96px' } } : {})}
            id={field.path}
            size="small"
            value={text}
            onChange={(_, { value }) => onChange(field.path, value)}
            inputMode={field.type === 'whole' ? 'numeric' : 'text'}
            autoComplete="off"
          />
        )}
      </Field>
    </div>
  );
}
