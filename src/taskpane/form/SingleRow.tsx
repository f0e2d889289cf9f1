import {
  Checkbox,
  Field,
  Input,
  Label,
  makeStyles,
  mergeClasses,
  Select,
  Textarea,
  tokens,
  type LabelProps,
} from '@fluentui/react-components';
import { Doubt } from './Doubt';
import { belongs, type Option, type SingleField } from './field';
import { HelpButton, HelpText, useHelp, type Help } from './Help';
import { helpOf } from './helpTexts';
import { useForm } from './FormContext';
import { useLeft } from '../shell/useLeft';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  control: { width: '100%', minWidth: 0, '& input, & select': { minWidth: 0 } },
  narrow: { maxWidth: '96px' },
  members: { border: 'none', margin: 0, padding: 0, minWidth: 0, overflowWrap: 'anywhere' },
  legend: { padding: 0, float: 'left', maxWidth: 'calc(100% - 28px)', lineHeight: '24px' },
  // Of a field that shares its line: its help needs all of it.
  wide: { gridColumn: '1 / -1' },
  flag: { display: 'flex', alignItems: 'center', flexWrap: 'wrap' },
  help: { flexBasis: '100%' },
  options: { clear: 'both' },
  member: { display: 'flex', '& label': { paddingTop: '4px', paddingBottom: '4px' } },
});

/** A text, a date, a number that is no estimate, or a choice. */
export function SingleRow({ field }: { readonly field: SingleField }) {
  const styles = useStyles();
  const { draft, faults, showAll, text, onChange } = useForm();
  const { left, handlers } = useLeft();
  const fault = faults.find(({ path }) => belongs(path, field));
  const message = fault && (left || showAll) ? fault.sentence : undefined;
  const value = text(field.path);
  const change = (typed: string): void => onChange(field.path, typed);
  const help = useHelp();
  const meaning = helpOf(field.path, draft.document);
  const label = (
    <>
      {field.label} {field.hint !== '' && <span className={styles.hint}>{field.hint}</span>}
    </>
  );
  if (field.type === 'flag')
    return (
      <div className={styles.flag}>
        <Checkbox
          id={field.path}
          checked={value === 'true'}
          onChange={(_, { checked }) => change(String(checked === true))}
          label={label}
        />
        <HelpFor about={field.label} meaning={meaning} className={styles.help} help={help} />
      </div>
    );
  if (field.type === 'members')
    return <Members field={field} label={label} meaning={meaning} help={help} value={value} message={message} onChange={change} />;
  return (
    <div className={mergeClasses(help.open && styles.wide)} {...handlers}>
      <Field
        label={{
          children: (_: unknown, props: LabelProps) => (
            <span>
              <Label {...props} style={{ padding: 0 }}>
                {label}
              </Label>
              {meaning !== undefined && <HelpButton help={help} about={field.label} />}
            </span>
          ),
        }}
        {...(meaning !== undefined && help.open ? { hint: { id: help.id, children: meaning } } : {})}
        validationState={message ? 'error' : 'none'}
        validationMessageIcon={null}
        {...(message ? { validationMessage: message } : {})}
      >
        {field.type === 'choice' ? (
          <Select className={styles.control} id={field.path} size="small" value={value} onChange={(_, { value: typed }) => change(typed)}>
            {field.options.map(({ value: option, label: name }) => (
              <option key={option} value={option}>
                {name}
              </option>
            ))}
          </Select>
        ) : field.type === 'text' && field.long ? (
          <Textarea id={field.path} size="small" value={value} onChange={(_, { value: typed }) => change(typed)} resize="vertical" />
        ) : (
          <Input
            className={mergeClasses(styles.control, field.type === 'number' && !field.short && styles.narrow)}
            id={field.path}
            size="small"
            type={field.type === 'date' ? 'date' : 'text'}
            value={value}
            onChange={(_, { value: typed }) => change(typed)}
            inputMode={field.type === 'number' ? 'decimal' : 'text'}
            autoComplete="off"
          />
        )}
      </Field>
      {field.type === 'number' && <Doubt path={field.path} style={field.style} name={field.label} />}
    </div>
  );
}

interface HelpForProps {
  readonly about: string;
  readonly meaning: string | undefined;
  readonly help: Help;
  readonly className?: string;
}

function HelpFor({ about, meaning, help, className }: HelpForProps) {
  if (meaning === undefined) return null;
  return (
    <>
      <HelpButton help={help} about={about} />
      <div className={className}>
        <HelpText help={help}>{meaning}</HelpText>
      </div>
    </>
  );
}

interface MembersProps {
  readonly field: SingleField & { readonly options: readonly Option[] };
  readonly label: React.ReactNode;
  /** Ids with blanks between them. */
  readonly value: string;
  readonly message: string | undefined;
  readonly meaning: string | undefined;
  readonly help: Help;
  onChange(text: string): void;
}

function Members({ field, label, value, message, meaning, help, onChange }: MembersProps) {
  const styles = useStyles();
  const chosen = value.split(' ');
  const toggle = (id: string, wanted: boolean): void =>
    onChange(
      field.options
        .map((option) => option.value)
        .filter((option) => (option === id ? wanted : chosen.includes(option)))
        .join(' '),
    );
  return (
    <fieldset className={styles.members} id={field.path}>
      <legend className={styles.legend}>{label}</legend>
      <HelpFor about={field.label} meaning={meaning} help={help} />
      <div className={styles.options}>
        {field.options.map(({ value: id, label: name }) => (
          <Checkbox
            key={id}
            className={styles.member}
            checked={chosen.includes(id)}
            onChange={(_, { checked }) => toggle(id, checked === true)}
            label={name}
          />
        ))}
      </div>
      {message !== undefined && <div role="alert">{message}</div>}
    </fieldset>
  );
}
