import { element } from './element';

/** Opens and closes the help, and lists there what the add-in asked for in vain. */
export function setUpHelp(): { listUnsupported(apis: readonly string[]): void } {
  const dialog = element('help', HTMLDialogElement);
  element('help-button', HTMLButtonElement).addEventListener('click', () => dialog.showModal());
  element('help-close', HTMLButtonElement).addEventListener('click', () => dialog.close());

  const list = element('unsupported', HTMLUListElement);
  const none = element('unsupported-none', HTMLElement);
  const count = element('unsupported-count', HTMLElement);
  return {
    listUnsupported(apis) {
      list.replaceChildren(
        ...apis.map((api) => {
          const item = document.createElement('li');
          item.append(Object.assign(document.createElement('code'), { textContent: api }));
          return item;
        }),
      );
      none.hidden = apis.length > 0;
      count.hidden = apis.length === 0;
      count.textContent = String(apis.length);
      count.title = `${apis.length} missing parts of Office.js were asked for`;
    },
  };
}
