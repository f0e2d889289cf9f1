import { associateCommands } from './shell/ribbon';
import { learnSeparators } from './shell/locale';
import { services } from './session/services';
import { Session } from './session/session';
import { FIRST_START } from './session/starts';

/*
 * Entry of the shared runtime's page. The functions are registered by their own bundle, before this one; the ribbon's
 * commands must be there as soon as Office is; the pane follows in a chunk of its own.
 */
async function open(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) throw new Error('taskpane.html has lost its element #pane.');
  const pane = import(/* webpackChunkName: "pane" */ './shell/pane');
  await Office.onReady();
  const session = new Session(services, FIRST_START);
  associateCommands(session);
  // Before anything is typed or shown: the first number must be read as Excel reads it.
  await learnSeparators();
  (await pane).renderPane(place, session);
}

open().catch((error: unknown) => {
  const place = document.getElementById('loading');
  if (place)
    place.textContent = 'CX Business Case could not be loaded. Close the pane and open it again; if that does not help, restart Excel.';
  console.error(error);
});
