import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Readings } from '../results/useReadings';
import type { Session } from '../session/session';
import { startOfSet } from '../session/starts';
import type { PaneState } from '../session/state';
import { userLocale } from './locale';

interface LeftoversProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly workbook: Readings;
  /** What is under way now is no leftover. */
  readonly running: boolean;
}

/** What a reload or a lost connection has left of an insertion or an update, and what to do about it. */
export function Leftovers({ session, state, workbook: { leftovers, halfUpdated }, running }: LeftoversProps) {
  if (running) return null;
  return (
    <>
      {leftovers.map(({ set, sheets }) => (
        <MessageBar key={set} intent="warning" layout="multiline">
          <MessageBarBody>
            An insertion was cut off and has left {sheets.length === 1 ? 'one sheet' : `${sheets.length} sheets`} that are no finished case.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void session.askRemoval(set, 'the unfinished case', true)}>
              Remove what is left
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {halfUpdated.map(({ set, title, since }) => (
        <MessageBar key={`updating ${set}`} intent="error" layout="multiline">
          <MessageBarBody>
            An update of “{title}” was cut off{since && ` (it began on ${since.toLocaleString(userLocale())})`}: its sheets may be partly
            old and partly new. Do not use its figures. Write it anew as the form has it, or take it back: close the workbook without saving
            and open it again, or go back under File, Info, Version History if it was saved since. The form keeps what you typed.
          </MessageBarBody>
          <MessageBarActions>
            {state.start === startOfSet(set) ? (
              <Button size="small" disabledFocusable={!state.draft} onClick={() => void session.askAnew(set, title)}>
                Write it anew…
              </Button>
            ) : (
              <Button size="small" onClick={() => void session.choose(startOfSet(set))}>
                Open it in the form
              </Button>
            )}
            <Button size="small" onClick={() => void session.askRemoval(set, title)}>
              Remove this case…
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
}
