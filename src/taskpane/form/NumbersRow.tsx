import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { Doubt } from './Doubt';
import { FaultTexts } from './FaultTexts';
import { belongs, numberKeys, type NumbersField } from './field';
import { useForm } from './FormContext';
import { HelpButton, HelpText, useHelp } from './Help';
import { helpOf } from './helpTexts';
import { NumberInput } from './NumberInput';
import { Provenance } from './Provenance';
import { ResponseCurve } from './ResponseCurve';
import { wentAlong } from '../session/draft';
import { useLeft } from '../shell/useLeft';

const useStyles = makeStyles({
  row: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  // Floats, so that the button for help stands beside it and is no part of the group's name.
  legend: { float: 'left', maxWidth: 'calc(100% - 28px)', padding: 0, margin: '2px 0', overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  numbers: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(72px, 1fr))', gap: '6px', alignItems: 'end', clear: 'both' },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, display: 'block', marginTop: '2px' },
});

const CAPTIONS: Readonly<Record<string, string>> = {
  base: 'Base',
  low: 'Low',
  high: 'High',
  plus50: 'Half as much again',
  unlimited: 'Unlimited money',
};

/** The numbers of one assumption, base first, with what is wrong under them and who vouches for them. */
export function NumbersRow({ field }: { readonly field: NumbersField }) {
  const styles = useStyles();
  const { draft, document, faults, showAll, text, onChange } = useForm();
  const { left, handlers } = useLeft();
  const own = faults.filter(({ path }) => belongs(path, field));
  const shown = left || showAll ? own : [];
  const help = useHelp();
  const meaning = helpOf(field.path, draft.document);
  const faultId = `${field.path}-fault`;
  const wrong = (path: string): boolean => shown.some((fault) => fault.path === path || fault.path === field.path);
  return (
    <fieldset className={styles.row} {...handlers}>
      <legend className={styles.legend}>
        <Text>{field.label}</Text> <span className={styles.hint}>{field.hint}</span>
      </legend>
      {meaning !== undefined && (
        <>
          <HelpButton help={help} about={field.label} />
          <HelpText help={help}>{meaning}</HelpText>
        </>
      )}
      <div className={styles.numbers}>
        {numberKeys(field).map((key) => {
          const path = `${field.path}.${key}`;
          const caption = CAPTIONS[key] ?? key;
          return (
            <NumberInput
              key={key}
              path={path}
              caption={caption}
              label={`${field.label}, ${caption.toLowerCase()}, ${field.hint}`}
              value={text(path)}
              wrong={wrong(path)}
              describedBy={shown.length > 0 ? faultId : undefined}
              onChange={onChange}
            />
          );
        })}
      </div>
      {numberKeys(field).map((key) => (
        <Doubt key={key} path={`${field.path}.${key}`} style={field.style} name={CAPTIONS[key] ?? key} />
      ))}
      {own.length === 0 && wentAlong(draft, field, document) && (
        <span className={styles.note} role="status">
          Low and high went with the base, in proportion.
        </span>
      )}
      <FaultTexts id={faultId} faults={shown} />
      {field.type === 'response' && <ResponseCurve path={field.path} />}
      <Provenance field={field} />
    </fieldset>
  );
}
