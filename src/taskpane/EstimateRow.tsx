import { Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { PaneFault } from './faults';
import { ENDS, type End, type EstimateField } from './form';
import { useLeft } from './useLeft';

const useStyles = makeStyles({
  row: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '2px', display: 'block' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  ends: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '6px' },
  caption: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, display: 'block' },
  input: { width: '100%', minWidth: 0 },
  number: { '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', minWidth: 0 } },
  fault: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: 'block',
    marginTop: '2px',
  },
});

const CAPTIONS: Readonly<Record<End, string>> = { low: 'Low', base: 'Base', high: 'High' };

interface Props {
  readonly field: EstimateField;
  text(path: string): string;
  onChange(path: string, text: string): void;
  readonly faults: readonly PaneFault[];
  readonly showAll: boolean;
  /** Whether Low, Base and High stand over the inputs; once a section is enough for the eye. */
  readonly captions: boolean;
}

/** Low, base and high of one assumption, with what is wrong under them. */
export function EstimateRow({ field, text, onChange, faults, showAll, captions }: Props) {
  const styles = useStyles();
  const { left, handlers } = useLeft();
  const shown = left || showAll ? faults : [];
  const faultId = `${field.path}-fault`;
  const wrong = (path: string): boolean => shown.some((fault) => fault.path === path || fault.path === field.path);
  return (
    <fieldset className={styles.row} {...handlers}>
      <legend className={styles.legend}>
        <Text>{field.label}</Text> <span className={styles.hint}>{field.hint}</span>
      </legend>
      <div className={styles.ends}>
        {ENDS.map((end) => {
          const path = `${field.path}.${end}`;
          return (
            <label key={end}>
              {captions && <span className={styles.caption}>{CAPTIONS[end]}</span>}
              <Input
                id={path}
                size="small"
                className={mergeClasses(styles.input, styles.number)}
                value={text(path)}
                onChange={(_, { value }) => onChange(path, value)}
                inputMode="decimal"
                autoComplete="off"
                aria-label={`${field.label}, ${CAPTIONS[end].toLowerCase()}, ${field.hint}`}
                aria-invalid={wrong(path)}
                aria-describedby={shown.length > 0 ? faultId : undefined}
              />
            </label>
          );
        })}
      </div>
      {shown.length > 0 && (
        <div id={faultId} role="alert">
          {shown.map(({ path, sentence }) => (
            <span key={path} className={styles.fault}>
              {sentence}
            </span>
          ))}
        </div>
      )}
    </fieldset>
  );
}
