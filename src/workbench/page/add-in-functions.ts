import { type CellErrorClass } from '../functions/cell-errors';
import { type Implementation } from '../functions/hosted-function';
import { type FunctionsFile } from '../functions/metadata';
import { type FunctionRuntime } from '../functions/register-functions';

/** Part of office.js in the pane's frame: what the add-in has associated, and the class of its errors. */
interface PaneWindow extends Window {
  readonly CustomFunctions?: {
    /** Comes with the part of office.js that it loads once it knows its host. */
    readonly Error?: CellErrorClass;
    readonly _association?: { readonly mappings: Readonly<Record<string, Implementation>> };
  };
}

const POLL = 25;
const PATIENCE = 60_000;

/** The metadata the add-in was built with. */
export async function fetchFunctionsFile(): Promise<FunctionsFile> {
  const response = await fetch('/functions.json');
  if (!response.ok) throw new Error(`The add-in's functions.json could not be loaded (${response.status}).`);
  return (await response.json()) as FunctionsFile;
}

/**
 * Waits until the pane has associated a function with every id, as Excel does with a shared runtime. office.js tells
 * nobody when that happens: it has to be asked.
 *
 * @throws Error naming what is missing, after a minute.
 */
export async function functionRuntime(frame: HTMLIFrameElement, { functions }: FunctionsFile): Promise<FunctionRuntime> {
  const began = performance.now();
  for (;;) {
    const custom = (frame.contentWindow as PaneWindow | null)?.CustomFunctions;
    const mappings = custom?._association?.mappings ?? {};
    const missing = functions.filter(({ id }) => !mappings[id.toUpperCase()]).map(({ id }) => id);
    if (custom?.Error && missing.length === 0) return { mappings, CellError: custom.Error };
    if (performance.now() - began > PATIENCE)
      throw new Error(`The add-in in the pane does not offer ${missing.join(', ') || 'the errors of its functions'}.`);
    await new Promise((done) => setTimeout(done, POLL));
  }
}
