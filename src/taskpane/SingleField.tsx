import { Field, Input, Select } from '@fluentui/react-components';
import type { PaneFault } from './faults';
import type { EstimateField, PaneField } from './form';
import { useLeft } from './useLeft';

interface Props {
  readonly field: Exclude<PaneField, EstimateField>;
  readonly text: string;
  onChange(path: string, text: string): void;
  readonly fault: PaneFault | undefined;
  readonly showAll: boolean;
}

/** A text, a whole number or a choice. */
export function SingleField({ field, text, onChange, fault, showAll }: Props) {
  const { left, handlers } = useLeft();
  const message = fault && (left || showAll) ? fault.sentence : undefined;
  return (
    <div {...handlers}>
      <Field
        size="small"
        label={field.label}
        {...(field.hint ? { hint: field.hint } : {})}
        validationState={message ? 'error' : 'none'}
        {...(message ? { validationMessage: message } : {})}
      >
        {field.type === 'choice' ? (
          <Select id={field.path} size="small" value={text} onChange={(_, { value }) => onChange(field.path, value)}>
            {field.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        ) : (
          <Input
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
