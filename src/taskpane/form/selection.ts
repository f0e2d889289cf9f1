import type { End } from '../../model/document/types';

/** An estimate from selected cells: one number is the base, three are low, base and high in rising order; else undefined. */
export function estimateOf(cells: readonly (readonly unknown[])[]): Partial<Record<End, number>> | undefined {
  const values = cells.flat().filter((cell) => cell !== '');
  const numbers = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  if (numbers.length !== values.length) return undefined;
  if (numbers.length === 1) return { base: numbers[0] as number };
  if (numbers.length !== 3) return undefined;
  const [low, base, high] = [...numbers].sort((a, b) => a - b) as [number, number, number];
  return { base, low, high };
}
