import type { Values } from '../../src/model/exact/evaluate';
import type { Line } from '../../src/model/language/line';
import type { Model } from '../../src/model/language/model';
import { CONSTANT, Scales, TOTAL } from './scales';

/** One cell of a model as the exact reader has it. */
export interface ModelCell {
  readonly line: Line;
  readonly part: 'constant' | 'total' | 'opening' | 'period';
  /** Period of a cell of the series; 0 elsewhere. */
  readonly period: number;
  readonly value: number;
  /** What the rounding of float64 is relative to: the largest of the row, before anything cancelled. */
  readonly scale: number;
}

/** Every cell of a model that is not blank. */
export function cellsOf(model: Model, values: Values): ModelCell[] {
  const scales = new Scales(model, values);
  return model.lines.flatMap((line) => {
    const columns = [...(line.opening ? [0] : []), ...(line.series ? Array.from({ length: model.periods }, (_, index) => index + 1) : [])];
    const row = Math.max(0, ...columns.map((column) => scales.of(line.id, column)));
    const cell = (part: ModelCell['part'], column: number, scale: number): ModelCell => ({
      line,
      part,
      period: Math.max(0, column),
      value: scales.value(line.id, column) ?? Number.NaN,
      scale,
    });
    return [
      ...(line.constant ? [cell('constant', CONSTANT, scales.of(line.id, CONSTANT))] : []),
      ...columns.map((column) => cell(column === 0 ? 'opening' : 'period', column, row)),
      // The last period once more is as exact as the row it ends: a running balance is no more exact than what ran through it.
      ...(line.total === 'none' ? [] : [cell('total', TOTAL, line.total === 'last' ? row : scales.of(line.id, TOTAL))]),
    ];
  });
}
