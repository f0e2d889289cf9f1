import { type Injector } from '@univerjs/core';
import { ILayoutService } from '@univerjs/ui';
import { type PaneConnection } from '../protocol/bridge';
import { type PaneExit } from '../protocol/focus';
import { element } from './element';

/** Where the keyboard goes when it leaves the pane. */
export function leavePane(injector: Injector): (where: PaneExit) => void {
  return (where) => {
    if (where === 'next') element('help-button', HTMLButtonElement).focus();
    else if (where === 'previous') element('splitter', HTMLElement).focus();
    else injector.get(ILayoutService).focus();
  };
}

/** Lets the keyboard into the pane: F6 from anywhere, Tab from the divider before it, Shift+Tab from the start of the page. */
export function setUpPaneEntry(connection: PaneConnection): void {
  const pane = element('pane-area', HTMLElement);
  const enter = (event: KeyboardEvent, how: Parameters<PaneConnection['enter']>[0]) => {
    if (pane.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    connection.enter(how);
  };
  // Before the grid, which takes keys for itself.
  window.addEventListener('keydown', (event) => event.key === 'F6' && enter(event, 'f6'), { capture: true });
  element('splitter', HTMLElement).addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && !event.shiftKey) enter(event, 'forwards');
  });
  element('help-button', HTMLButtonElement).addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && event.shiftKey) enter(event, 'backwards');
  });
}
