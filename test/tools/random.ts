/** A source of uniform numbers; everything random in this project is made from one of these, never from Math.random. */
export interface RandomSource {
  /** The next number, at least 0 and below 1, with 53 random bits. */
  next(): number;
}

/** Spreads a seed over 32-bit words (the finaliser of MurmurHash3 on a Weyl sequence). */
function* seedWords(seed: number): Generator<number, never> {
  let state = (seed ^ Math.floor(seed / 4294967296)) >>> 0;
  for (;;) {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    yield (word ^ (word >>> 16)) >>> 0;
  }
}

/**
 * Seeded generator xoshiro128++ (Blackman & Vigna 2021, 10.1145/3460772): period 2^128 - 1, the same sequence on every machine.
 *
 * @param seed a whole number; equal seeds give equal sequences
 */
export function randomSource(seed: number): RandomSource {
  const words = seedWords(seed);
  let a = words.next().value;
  let b = words.next().value;
  let c = words.next().value;
  let d = words.next().value | 1;
  const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  const word = (): number => {
    const result = (rotate((a + d) | 0, 7) + a) | 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result >>> 0;
  };
  return { next: () => ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992 };
}
