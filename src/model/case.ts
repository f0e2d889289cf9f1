/** The business case document: its types, its check and a new one. What other layers import. */
export * from './document';
export { newCase, newEstimate } from './defaults';
export type { CaseFault } from './fault';
export { parseCase, type ParsedCase } from './parse';
