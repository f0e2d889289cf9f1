import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { NumbersField } from './field';
import { useForm } from './FormContext';
import { getAt } from './path';
import { ProvenanceForm } from './ProvenanceForm';
import { provenanceSummary } from './provenanceText';

const useStyles = makeStyles({
  line: {
    padding: '0 2px',
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '24px',
    justifyContent: 'start',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  mark: {
    flexShrink: 0,
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    marginRight: '6px',
    border: `1.5px solid ${tokens.colorNeutralForeground3}`,
    boxSizing: 'border-box',
  },
  confirmed: { backgroundColor: tokens.colorBrandBackground, border: 'none' },
});

/** Who vouches for a number in one line, which opens to say so or to change it. */
export function Provenance({ field }: { readonly field: NumbersField }) {
  const styles = useStyles();
  const { document } = useForm();
  const [open, setOpen] = useState(false);
  const said = (getAt(document, field.path) ?? {}) as Record<string, unknown>;
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.line}
        aria-expanded={open}
        aria-label={`${field.label}: ${provenanceSummary(said)}. Source and owner`}
        onClick={() => setOpen(!open)}
        data-provenance={field.path}
      >
        <span aria-hidden className={mergeClasses(styles.mark, said['confirmed'] === true && styles.confirmed)} />
        {provenanceSummary(said)} {open ? '▴' : '▾'}
      </Button>
      {open && <ProvenanceForm field={field} />}
    </>
  );
}
