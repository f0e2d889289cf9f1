import { Option } from 'commander';

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/**
 * The option by which a command on a case changes entries first; gives every `path=value` in the order typed.
 *
 * @param explained where the command's help says what a path is
 */
export const setOption = (explained = 'as with case results'): Option =>
  new Option('--set <path=value>', `change an entry first, ${explained}; may be given several times`).default([]).argParser(collect);
