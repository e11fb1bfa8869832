// The one source of randomness of the course: same seed, same numbers, on every machine.

/** A seeded stream of random numbers. Each call moves it on by one. */
export interface Random {
  /** A number from 0 (included) to 1 (excluded), with 32 random bits. */
  next(): number;
  /** A whole number from 0 (included) to `below` (excluded). */
  integer(below: number): number;
  /** A draw from the normal distribution; mean 0 and standard deviation 1 unless told otherwise. */
  normal(mean?: number, standardDeviation?: number): number;
  /** A shuffled copy of `items` (Fisher and Yates); the original stays as it was. */
  shuffle<T>(items: readonly T[]): T[];
  /** A stream of its own for one purpose: adding draws to one does not change the other. */
  fork(label: string): Random;
}

/**
 * Starts a random stream.
 *
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, seeded by hashing `seed`.
 * @param seed any number or text; equal seeds give equal streams.
 */
export function random(seed: number | string): Random {
  const next = sfc32(hash(String(seed)));
  const normal = (mean = 0, standardDeviation = 1): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - next())); // 1 - next() is never 0
    return mean + standardDeviation * radius * Math.cos(2 * Math.PI * next()); // Box and Muller, 1958
  };
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    normal,
    shuffle: (items) => shuffle(items, integer),
    fork: (label) => random(`${seed}/${label}`),
  };
}

function shuffle<T>(items: readonly T[], integer: (below: number) => number): T[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = integer(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled;
}

/** Four 32-bit words from a text, by four runs of FNV-1a with different starts, each finished by murmur3's mixer. */
function hash(text: string): number[] {
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => {
    let h = start;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return h ^ (h >>> 16);
  });
}

function sfc32([a, b, c, counter]: number[]): () => number {
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next(); // let the seed reach every bit
  return next;
}
