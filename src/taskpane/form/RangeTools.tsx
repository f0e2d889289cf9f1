import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readSelection } from '../excel';
import { spread } from '../session/range-ends';
import { today } from '../shell/locale';
import { explain } from './advice';
import type { EstimateField } from './field';
import { useForm } from './FormContext';
import { certainText, readNumber } from './numbers';
import { getAt } from './path';
import { estimateOf } from './selection';

const useStyles = makeStyles({
  tools: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  spread: { width: '72px' },
  note: { fontSize: tokens.fontSizeBase200, width: '100%' },
});

/** A range as plus or minus a share of the base; and numbers from the cells that are selected. */
export function RangeTools({ field }: { readonly field: EstimateField }) {
  const styles = useStyles();
  const { session, document, notation } = useForm();
  const [share, setShare] = useState('');
  const [problem, setProblem] = useState<string>();
  const apply = (): void => {
    const base = getAt(document, `${field.path}.base`);
    const reading = readNumber(share, 'percent', notation);
    if (typeof base !== 'number' || !reading || reading.instead !== undefined || reading.value < 0) {
      setProblem('Enter a percentage such as 10 % and a base that is a number.');
      return;
    }
    setProblem(undefined);
    const { low, high } = spread(base, reading.value, field.bounds);
    void session.editAll({
      [`${field.path}.low`]: certainText(low, field.style, notation),
      [`${field.path}.high`]: certainText(high, field.style, notation),
    });
  };
  const take = async (): Promise<void> => {
    try {
      const selection = await readSelection();
      const taken = estimateOf(selection.values);
      if (!taken) {
        setProblem(`${selection.address} does not hold one number, or three from low to high. Select such cells.`);
        return;
      }
      setProblem(undefined);
      const numbers = Object.entries(taken).map(
        ([end, value]) => [`${field.path}.${end}`, certainText(value, field.style, notation)] as const,
      );
      await session.editAll(
        { ...Object.fromEntries(numbers), [`${field.path}.source`]: `${selection.address} of this workbook, ${today()}` },
        `${field.label} was taken from ${selection.address}.`,
      );
    } catch (error) {
      const { problem: what, advice } = explain(error);
      setProblem(`${what} ${advice}`);
    }
  };
  return (
    <div className={styles.tools}>
      <Text size={200}>Range ±</Text>
      <Input
        size="small"
        className={styles.spread}
        input={{ style: { minWidth: 0, textAlign: 'right' } }}
        value={share}
        onChange={(_, { value }) => setShare(value)}
        aria-label={`${field.label}: range as plus or minus per cent of the base`}
        contentAfter="%"
      />
      <Button size="small" onClick={apply}>
        Apply
      </Button>
      <Button size="small" onClick={() => void take()}>
        Use selection
      </Button>
      {problem !== undefined && (
        <Text className={styles.note} role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}
