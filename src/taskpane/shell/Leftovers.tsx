import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Readings } from '../results/useReadings';
import type { Session } from '../session/session';
import { userLocale } from './locale';

interface LeftoversProps {
  readonly session: Session;
  readonly workbook: Readings;
  /** What is under way now is no leftover. */
  readonly running: boolean;
}

/** What a reload or a lost connection has left of an insertion or an update, and what to do about it. */
export function Leftovers({ session, workbook: { leftovers, halfUpdated }, running }: LeftoversProps) {
  if (running) return null;
  return (
    <>
      {leftovers.map(({ set, sheets }) => (
        <MessageBar key={set} intent="warning" layout="multiline">
          <MessageBarBody>
            An insertion was cut off and has left {sheets.length === 1 ? 'one sheet' : `${sheets.length} sheets`} that are no finished case.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.askRemoval(set, 'the unfinished case')}>
              Remove what is left
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {halfUpdated.map(({ set, title, since }) => (
        <MessageBar key={`updating ${set}`} intent="error" layout="multiline">
          <MessageBarBody>
            An update of “{title}” was cut off{since && ` (it began on ${since.toLocaleString(userLocale())})`}: its sheets may be partly
            old and partly new. Do not use its figures, and do not save. Close the workbook without saving and open it again; if it was
            saved since, go back under File, Info, Version History. The form keeps what you typed. Where you cannot go back, open the case
            here, press Insert as another case, and remove this one.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.askRemoval(set, title)}>
              Remove this case…
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
}
