/** The business case document: its types, its check and a new one. What other layers import. */
export * from './types';
export { newCase } from './defaults';
export type { CaseFault } from './fault';
export { parseCase, type ParsedCase } from './parse-case';
export { withNumbers } from './estimates';
export { LARGEST_JSON } from './size';
