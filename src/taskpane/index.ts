/* global document, Office */

/** Entry of the shared runtime's page. The functions are registered by their own bundle; this one brings the ribbon commands and the pane. */
const ready = Office.onReady();

async function openPane(): Promise<void> {
  const place = document.getElementById('pane');
  if (!place) throw new Error('taskpane.html has lost its element #pane.');
  const [{ renderPane }] = await Promise.all([import(/* webpackChunkName: "pane" */ './pane'), ready]);
  renderPane(place);
}

void openPane();
