import type { Session } from '../session/session';

/** Gives the ribbon's buttons their functions; the names are those of manifest.xml. */
export function associateCommands(session: Session): void {
  Office.actions.associate('insertBusinessCase', (event: Office.AddinCommands.Event) => void run(event, () => insertBusinessCase(session)));
  Office.actions.associate('showFunctions', (event: Office.AddinCommands.Event) => void run(event, () => showFunctions(session)));
}

/** Inserts the case as it was last edited, or the first example. The pane opens, because it shows progress and result. */
async function insertBusinessCase(session: Session): Promise<void> {
  session.show('case');
  await Office.addin.showAsTaskpane();
  await session.insert();
}

async function showFunctions(session: Session): Promise<void> {
  session.show('functions');
  await Office.addin.showAsTaskpane();
}

/**
 * Office waits for `completed` and blocks further commands until then, so it is called whatever happens. Nobody hears of what a
 * command throws; the console does.
 */
async function run(event: Office.AddinCommands.Event, command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error);
  } finally {
    event.completed();
  }
}
