import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { certainText, numberText, readNumber, type NumberStyle } from './numbers';
import { useForm } from './FormContext';

const useStyles = makeStyles({
  doubt: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 6px',
    padding: '4px 8px',
    marginTop: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
  },
});

/** Asks which of two numbers a typed text is, before either counts. */
export function Doubt({ path, style, name }: { readonly path: string; readonly style: NumberStyle; readonly name: string }) {
  const styles = useStyles();
  const { draft, notation, onChange } = useForm();
  const typed = draft.edits[path];
  const reading = typed === undefined ? undefined : readNumber(typed, style, notation);
  if (reading?.instead === undefined) return null;
  return (
    <div className={styles.doubt} role="alert" data-doubt={path}>
      <span>
        {name} “{typed}” is
      </span>
      {[reading.value, reading.instead].map((value) => (
        <Button key={value} size="small" onClick={() => onChange(path, certainText(value, style, notation))}>
          {numberText(value, style, notation)}
        </Button>
      ))}
    </div>
  );
}
