import { type Page } from 'playwright-core';
import type { CellState } from '../../src/workbench/page/cell-states';

const PATIENCE = 20_000;
const POLL = 50;
/** Milliseconds that the grid has to open the editor of a cell. */
const OPENING = 3_000;

/** The cells of the workbook, by mouse and keyboard, and read as a person reads them. */
export class Sheets {
  constructor(private readonly page: Page) {}

  /** Goes to a cell or range of the active sheet through the name box, as one does in Excel. */
  async select(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.click();
    await box.fill(address);
    await box.press('Enter');
    // What is typed next belongs to the cell: the box must have let the keyboard go.
    await this.page.waitForFunction(() => document.activeElement?.closest('[data-u-comp="defined-name"]') == null);
  }

  /** Selects a cell and types, without leaving it. */
  async startTyping(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text.slice(0, 1));
    // What is typed while a busy grid opens its editor is lost. A cell that may not be changed opens none.
    await this.page.waitForFunction(() => window.workbench?.conditions.editing, undefined, { timeout: OPENING }).catch(() => undefined);
    await this.page.keyboard.type(text.slice(1), { delay: 15 });
  }

  /** Types into a cell and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.startTyping(address, text);
    await this.page.keyboard.press('Enter');
  }

  /** Empties cells, whatever is in them, without the keyboard. */
  async clear(sheet: string, addresses: readonly string[]): Promise<void> {
    await this.page.evaluate(([name, cells]) => cells.forEach((cell) => window.workbench?.clear(name, cell)), [sheet, addresses] as const);
  }

  /** A cell of the active sheet, or of the one named. */
  cell(address: string, sheet?: string): Promise<CellState> {
    return this.page.evaluate(
      ([a, s]) => {
        const { workbench } = window;
        if (!workbench || a === undefined) throw new Error('The workbench is not there.');
        return workbench.cell(s ?? workbench.activeSheet(), a);
      },
      [address, sheet] as const,
    );
  }

  /** Waits until a cell is as described, for it takes a moment to calculate. */
  async waitFor(address: string, described: (cell: CellState) => boolean, sheet?: string): Promise<CellState> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const cell = await this.cell(address, sheet);
      if (described(cell)) return cell;
      if (Date.now() > end)
        throw new Error(`${sheet ? `${sheet}!` : ''}${address} did not become as described; it is ${JSON.stringify(cell)}`);
      await this.page.waitForTimeout(POLL);
    }
  }

  /** The displayed texts of a column of cells, or of a row. */
  texts(addresses: readonly string[], sheet?: string): Promise<string[]> {
    return Promise.all(addresses.map(async (address) => (await this.cell(address, sheet)).text));
  }

  names(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench?.sheets() ?? []);
  }

  async activate(sheet: string): Promise<void> {
    await this.page.evaluate((name) => window.workbench?.activate(name), sheet);
  }

  /** Shows a sheet and waits until it is drawn: until the picture of the page is the same twice. */
  async show(sheet: string): Promise<void> {
    await this.activate(sheet);
    const end = Date.now() + PATIENCE;
    for (let before = await this.page.screenshot(); ;) {
      await this.page.waitForTimeout(POLL);
      const now = await this.page.screenshot();
      if (now.equals(before)) return;
      if (Date.now() > end) throw new Error(`${sheet} is still being drawn.`);
      before = now;
    }
  }

  /** Where a cell is in the window, while its sheet is active and not scrolled. */
  async centreOf(address: string): Promise<{ x: number; y: number }> {
    const box = await this.page.evaluate((a) => window.workbench?.boxOf(a), address);
    if (!box) throw new Error('The workbench is not there.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
