import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { DifferenceList } from '../form/DifferenceList';
import { differences, type Difference } from '../session/differences';
import { rebased } from '../session/draft';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import { userNotation } from './locale';

const useStyles = makeStyles({
  alike: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  more: { alignSelf: 'start' },
});

/** In what the form differs from the sheets of the case that is open; nothing for a case that is in no workbook. */
export function useDifferences({ draft, document }: PaneState): readonly Difference[] | undefined {
  return useMemo(
    () => (draft?.sheet && document !== null ? differences(draft.sheet, document, rebased(draft), userNotation()) : undefined),
    [draft, document],
  );
}

/** Says how far form and sheets are apart, and lists it. */
export function Differences({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const found = useDifferences(state);
  if (!found) return null;
  if (found.length === 0) return <Text className={styles.alike}>The form says what the sheets say.</Text>;
  return (
    <>
      <Button className={styles.more} size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {found.length === 1 ? 'One thing differs' : `${found.length} things differ`} from the sheets {open ? '▴' : '▾'}
      </Button>
      {open && <DifferenceList differences={found} onRevert={(path) => void session.revert(path)} />}
    </>
  );
}
