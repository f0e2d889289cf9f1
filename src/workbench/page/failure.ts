import { element } from './element';

/** Says on the page that the workbench itself could not start or go on, and what to do. */
export function showFailure(error: unknown): void {
  const place = element('failure', HTMLElement);
  place.textContent = `${error instanceof Error ? error.message : String(error)} Reload the page; if it happens again, the browser's console says more.`;
  place.hidden = false;
  console.error(error);
}
