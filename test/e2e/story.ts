import type { Session } from './harness';

/* What the stories of whole people have in common. */

/** Milliseconds that an insertion, an update or a removal may take on a busy machine. */
export const INSERTION = 100_000;

/** Opens the pane's document anew, as a reload, or closing and opening the pane, does. */
export async function reopened({ page, pane }: Session): Promise<void> {
  await pane().evaluate(() => Object.assign(window, { isOld: true }));
  await page.evaluate(() => (document.getElementById('pane') as HTMLIFrameElement).contentWindow?.location.reload());
  // The document of before answers until the new one is there.
  await page.waitForFunction(() => !('isOld' in (document.getElementById('pane') as HTMLIFrameElement).contentWindow!));
}

export const press = ({ pane }: Session, name: string | RegExp): Promise<void> => pane().getByRole('button', { name }).click();

/** Goes to a step of the form and opens its first section. */
export async function goToStep(session: Session, number: number): Promise<void> {
  await press(session, new RegExp(`^Step ${number}`));
  const section = session.pane().locator('#page-case .fui-AccordionHeader__button').first();
  if ((await section.getAttribute('aria-expanded')) === 'false') await section.click();
}

/** The cell on Inputs that holds what a column says of an input. */
export const registerCell = ({ pane }: Session, id: string, heading = 'Base'): Promise<string> =>
  pane().evaluate(
    ([wanted, column]) =>
      Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Inputs').getUsedRange().load('values');
        await context.sync();
        const row = used.values.findIndex((line) => line.includes(wanted));
        const at = used.values.find((line) => line.includes('Base'))?.indexOf(column) ?? -1;
        return `${String.fromCharCode(65 + at)}${row + 1}`;
      }),
    [id, heading] as const,
  );

/** The value of a named cell of the workbook. */
export const named = ({ pane }: Session, name: string): Promise<unknown> =>
  pane().evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const range = context.workbook.names.getItem(wanted).getRange().load('values');
        await context.sync();
        return range.values[0]?.[0] as unknown;
      }),
    name,
  );

/**
 * What went wrong unasked, but for what the grid says of its index of readers: it forgets formulas of deleted rows, and of before a
 * reload, only in part. Figures are compared.
 */
export const wrong = ({ problems }: Session): string[] =>
  problems.take().filter((problem) => !problem.startsWith('console: Dependency tree not found'));

/** Looks out for words that the pane must not say, however briefly. Returns how to ask whether it has. */
export async function lookOutFor({ pane }: Session, words: string): Promise<() => Promise<boolean>> {
  await pane().evaluate((unwanted) => {
    const look = (): void => {
      if (document.body.innerText.includes(unwanted)) document.body.dataset['said'] = unwanted;
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, words);
  return () => pane().evaluate((unwanted) => document.body.dataset['said'] === unwanted, words);
}
