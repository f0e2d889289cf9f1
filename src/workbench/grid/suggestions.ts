import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, type Injector } from '@univerjs/core';
import { KeyCode } from '@univerjs/ui';

/** Univer's list of suggested functions takes its keys through a command that exists while the list is open, one for each editor. */
const LIST_COMMANDS = [DOCS_NORMAL_EDITOR_UNIT_ID_KEY, DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY].map(
  (editor) => `sheet.formula-embedding-editor.search_function.${editor}`,
);
const LONGEST_LIST = 10;
/** A digit may go on with a name, but more often it makes a reference of it; the list of a name with digits comes back after the pause. */
const OF_A_NAME = /^[\p{L}_.]$/u;

/**
 * Keeps the list of suggested functions in step with what is typed. Univer renews it only after a pause, and keeps the
 * place of its highlight when the list gets shorter: Enter then puts a function into the formula that nobody chose, or
 * fails. So the highlight goes to the top with every character, and a character that ends a name closes the list.
 */
export function keepSuggestionsCurrent(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const press = (command: string, keyCode: KeyCode) => commands.syncExecuteCommand(command, { keyCode });
  window.addEventListener(
    'keydown',
    ({ key, ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey || (key.length !== 1 && key !== 'Backspace')) return;
      for (const command of LIST_COMMANDS.filter((id) => commands.hasCommand(id))) {
        for (let step = 0; step < LONGEST_LIST; step++) press(command, KeyCode.ARROW_UP);
        if (key.length === 1 && !OF_A_NAME.test(key)) press(command, KeyCode.ESC);
      }
    },
    { capture: true },
  );
}
