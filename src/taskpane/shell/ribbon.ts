import { setKeys } from '../../workbook/setNames';
import { caseAtHand, goToTarget } from '../excel';
import type { Session } from '../session/session';

/** What Office hands to a button's function; a keyboard shortcut brings nothing. */
type Event = Pick<Office.AddinCommands.Event, 'completed'> | undefined;

/** Gives the ribbon's buttons and the keyboard shortcuts their functions; the names are those of manifest.xml and shortcuts.json. */
export function associateCommands(session: Session): void {
  Office.actions.associate('showPane', (event: Event) => void run(session, event, () => Office.addin.showAsTaskpane()));
  Office.actions.associate('insertBusinessCase', (event: Event) => void run(session, event, () => insertBusinessCase(session)));
  Office.actions.associate('showFunctions', (event: Event) => void run(session, event, () => showFunctions(session)));
  Office.actions.associate('goToChecks', (event: Event) => void run(session, event, () => goToChecks(session)));
  Office.actions.associate('removeBusinessCase', (event: Event) => void run(session, event, () => removeBusinessCase(session)));
  Office.actions.associate('showHelp', (event: Event) => void run(session, event, showHelp));
}

/** Opens the pane where it is chosen what to insert. Nothing is written before somebody says so there. */
async function insertBusinessCase(session: Session): Promise<void> {
  await session.offer();
  await Office.addin.showAsTaskpane();
}

async function showFunctions(session: Session): Promise<void> {
  session.show('functions');
  await Office.addin.showAsTaskpane();
}

/** Shows the checks of the case in front, with the pane or without it; where there is none, the pane says where to begin. */
async function goToChecks(session: Session): Promise<void> {
  const found = await caseAtHand();
  if (found) await goToTarget(found.set, { name: setKeys.checks, sheet: 'Checks' });
  else await insertBusinessCase(session);
}

/** Asks in the pane, which it opens, whether the case in front is to go. */
async function removeBusinessCase(session: Session): Promise<void> {
  const found = await caseAtHand();
  if (!found) return insertBusinessCase(session);
  session.show('case');
  await Office.addin.showAsTaskpane();
  await session.askRemoval(found.set, found.title);
}

/** Opens the help in the browser. */
async function showHelp(): Promise<void> {
  const address = new URL('help/index.html', location.href).href;
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(address);
  else window.open(address, '_blank', 'noopener');
}

/**
 * Office waits for `completed` and blocks further commands until then, so it is called whatever happens. What a command could not
 * do is said in the pane.
 */
async function run(session: Session, event: Event, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error);
    session.tell(error);
    await Office.addin.showAsTaskpane().catch(() => undefined);
  } finally {
    event?.completed();
  }
}
