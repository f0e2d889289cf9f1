import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { NumbersField } from './field';

const useStyles = makeStyles({ all: { alignSelf: 'start', paddingLeft: 0, textAlign: 'left' } });

interface UnconfirmedProps {
  readonly fields: readonly NumbersField[];
  nameOf(field: NumbersField): string;
  onChoose(field: NumbersField): void;
}

/** The numbers that nobody vouches for, each with a way to its place in the form. */
export function Unconfirmed({ fields, nameOf, onChoose }: UnconfirmedProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  return (
    <>
      {fields.length > 0 && (
        <Button className={styles.all} size="small" appearance="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide the unconfirmed numbers' : `${fields.length} numbers are not confirmed by anybody`}
        </Button>
      )}
      {shown && (
        <ul>
          {fields.map((field) => (
            <li key={field.path}>
              <Button
                size="small"
                appearance="transparent"
                onClick={() => {
                  setShown(false);
                  onChoose(field);
                }}
              >
                {nameOf(field)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
