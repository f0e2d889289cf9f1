import type { CaseFault } from '../../model/document/fault';
import type { ReadFault } from './content';

/**
 * Remembers from which cell each entry of the document came, so that a fault of the document can be said with the cell
 * in which to correct it.
 */
export class Collector {
  readonly faults: ReadFault[] = [];
  readonly #cells = new Map<string, string>();
  readonly #advice = new Map<string, string>();

  /** Notes the cell of an entry, and what its cell may hold where that differs from the document's own words. */
  came(path: string, cell: string, advice?: string): void {
    this.#cells.set(path, cell);
    if (advice !== undefined) this.#advice.set(path, advice);
  }

  fault(cell: string, message: string): void {
    this.faults.push({ cell, message });
  }

  /** Adds what is wrong with the document, each at the cell of its entry or of the nearest entry around it. */
  addDocumentFaults(faults: readonly CaseFault[]): void {
    for (const { path, message } of faults) this.fault(this.#cellOf(path), this.#advice.get(path) ?? message);
  }

  #cellOf(path: string): string {
    for (let rest = path; rest !== ''; rest = rest.replace(/(?:\.[^.[]*|\[\d+\]|^[^.[]+)$/, '')) {
      const cell = this.#cells.get(rest);
      if (cell !== undefined) return cell;
    }
    return '';
  }
}
