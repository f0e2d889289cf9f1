import { Input, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  caption: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
  input: { width: '100%', minWidth: 0, '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', minWidth: 0 } },
});

interface Props {
  readonly path: string;
  readonly caption: string;
  /** Said to who cannot see the row it stands in. */
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  readonly describedBy: string | undefined;
  onChange(path: string, text: string): void;
}

/** One number of a row of numbers. */
export function NumberInput({ path, caption, label, value, wrong, describedBy, onChange }: Props) {
  const styles = useStyles();
  return (
    <label>
      <span className={styles.caption}>{caption}</span>
      <Input
        id={path}
        size="small"
        className={styles.input}
        value={value}
        onChange={(_, { value: text }) => onChange(path, text)}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={describedBy}
      />
    </label>
  );
}
