import { Button, Link, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { FailingCheck } from '../../workbook/reading/checks';
import { checkResults } from '../../workbook/standard';
import type { WorkbookCase } from './useWorkbookCase';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '16px' },
  link: { display: 'inline', textAlign: 'left', fontSize: 'inherit', color: 'inherit', textDecorationLine: 'underline' },
});

/** What the Checks sheet says, with a way to every check that does not pass. */
export function ChecksPanel({ workbook }: { readonly workbook: WorkbookCase }) {
  const { checks } = workbook;
  const [open, setOpen] = useState(false);
  if (!checks) return null;
  const errors = checks.failing.filter(({ result }) => result !== checkResults.attention);
  const others = checks.failing.filter(({ result }) => result === checkResults.attention);
  return (
    <>
      <MessageBar intent={errors.length > 0 ? 'error' : 'success'} layout="multiline">
        <MessageBarBody>
          {errors.length === 0
            ? `No error in ${checks.count} checks of the workbook.`
            : `${errors.length === 1 ? 'One check fails' : `${errors.length} checks fail`}: do not use these figures before it is mended.`}
          <Failing checks={errors} workbook={workbook} />
        </MessageBarBody>
      </MessageBar>
      {others.length > 0 && (
        <>
          <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            {others.length === 1 ? 'One check asks' : `${others.length} checks ask`} for attention
          </Button>
          {open && <Failing checks={others} workbook={workbook} />}
        </>
      )}
    </>
  );
}

function Failing({ checks, workbook }: { readonly checks: readonly FailingCheck[]; readonly workbook: WorkbookCase }) {
  const styles = useStyles();
  if (checks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {checks.map(({ label, advice, place }) => (
        <li key={place.row}>
          <Link as="button" className={styles.link} onClick={() => workbook.goTo({ place })}>
            {label}
          </Link>
          {advice !== '' && ` ${advice}`}
        </li>
      ))}
    </ul>
  );
}
