import { Button, Card, makeStyles, mergeClasses, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FIGURES, figureText } from './figures';
import { userLocale } from '../shell/locale';
import type { CaseReading } from './caseReading';
import { CUT_OFF } from './cutOff';
import type { Readings } from './useReadings';

const useStyles = makeStyles({
  card: { padding: '10px 12px', gap: '6px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '8px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, display: 'grid', gridTemplateColumns: '1fr auto', rowGap: '2px', columnGap: '8px' },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  main: { fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1 },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ResultsProps {
  readonly workbook: Readings;
  /** Number of the set that is open in the form, whose results are shown. */
  readonly open: number | undefined;
  onEdit(set: number): void;
}

/** The headline results as they stand in the workbook now; nothing where no case has been inserted. */
export function Results({ workbook: { readings, problem, goTo }, open, onEdit }: ResultsProps) {
  const [chosen, setChosen] = useState<string>();
  const styles = useStyles();
  const opened = readings.find(({ set }) => set === open);
  const reading = opened ?? readings.find(({ prefix }) => prefix === chosen) ?? readings.at(-1);
  if (!reading) return problem === undefined ? null : <Text className={styles.error}>{problem}</Text>;
  return (
    <Card className={styles.card} appearance="filled-alternative" role="region" aria-label="Results in this workbook">
      <div className={styles.head}>
        <Text className={styles.title}>In this workbook</Text>
        <span>
          {!opened && (
            <Button size="small" appearance="subtle" onClick={() => onEdit(reading.set)}>
              Edit
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => void goTo(reading)}>
            Show sheet
          </Button>
        </span>
      </div>
      {!opened && readings.length > 1 && (
        <Select size="small" aria-label="Business case" value={reading.prefix} onChange={(_, { value }) => setChosen(value)}>
          {readings.map(({ prefix, title, sheet }) => (
            <option key={prefix} value={prefix}>
              {title ?? sheet ?? prefix}
            </option>
          ))}
        </Select>
      )}
      {!reading.cutOff && <Figures reading={reading} />}
      <Text className={mergeClasses(styles.note, reading.cutOff && styles.error)}>{noteOf(reading)}</Text>
      {problem !== undefined && <Text className={mergeClasses(styles.note, styles.error)}>{problem}</Text>}
    </Card>
  );
}

function Figures({ reading }: { readonly reading: CaseReading }) {
  const styles = useStyles();
  return (
    <dl className={styles.list} aria-live="polite">
      {FIGURES.map(({ name, label, format }, index) => {
        const value = reading.values[name];
        return [
          <dt key={`${name}-label`} className={styles.label}>
            {label}
          </dt>,
          <dd
            key={name}
            data-figure={name}
            className={mergeClasses(styles.value, index === 0 && styles.main, typeof value !== 'number' && styles.error)}
          >
            {typeof value === 'number' ? figureText(value, format, userLocale()) : (value ?? 'deleted')}
          </dd>,
        ];
      })}
    </dl>
  );
}

function noteOf({ scenario, values, cutOff }: CaseReading): string {
  if (cutOff) return CUT_OFF;
  const broken = FIGURES.some(({ name }) => typeof values[name] !== 'number');
  if (broken) return 'A sheet or a cell that these figures need has been deleted or shows an error. Undo it, or insert the case again.';
  return scenario === undefined ? 'Read from the sheet.' : `Read from the sheet, ${scenario} scenario.`;
}
