import { randomSource } from '../tools/random';

/** Chance in the forms that fuzzing needs; one seed, one sequence. */
export class Dice {
  private readonly source;

  constructor(seed: number) {
    this.source = randomSource(seed);
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.source.next() * end);
  }

  chance(probability: number): boolean {
    return this.source.next() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[this.below(values.length)]!;
  }

  /** Small numbers often, large ones seldom. */
  number(): number {
    const size = 10 ** (this.source.next() * 12 - 6);
    const value = this.chance(0.3) ? Math.round(size) : size;
    return this.chance(0.2) ? -value : value;
  }

  list<T>(length: number, make: () => T): T[] {
    return Array.from({ length }, make);
  }

  text(alphabet: readonly string[], longest: number): string {
    return this.list(this.below(longest + 1), () => this.pick(alphabet)).join('');
  }
}
