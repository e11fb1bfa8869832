// The memory of a cache, and attention's one loop in it: a sum of rows, each times a number. Rows lie in panels of 16
// columns, as matrices do, so the product of the dense layers serves here as well.
import { BLOCK, type Kernel } from '../kernel';
import { newMemory, product } from '../simd';

/** One memory, and the loop that works in it. All places are numbers of floats from its start. */
export interface CacheMemory {
  readonly floats: Float32Array;
  /**
   * Panel after panel: `out[16 columns] = sum over i below count of floats[x + i] * row i`; (count) -> (columns).
   * @param panels where the first one begins; each has `count` rows of 16.
   * @param columns a multiple of 16.
   */
  weigh(x: number, count: number, panels: number, out: number, columns: number): void;
}

/** Memory for `length` floats, in WebAssembly or in JavaScript. */
export function cacheMemory(length: number, kernel: Kernel['name'], widest: number): CacheMemory {
  return kernel === 'plain' ? plainMemory(length) : simdMemory(length, widest);
}

function plainMemory(length: number): CacheMemory {
  const floats = new Float32Array(length);
  return {
    floats,
    weigh(x, count, panels, out, columns) {
      for (let o = 0; o < columns; o++) {
        const first = panels + (o - (o % BLOCK)) * count + (o % BLOCK);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += floats[x + i] * floats[first + i * BLOCK];
        floats[out + o] = sum;
      }
    },
  };
}

/** @param widest the most columns of a call: as many zeros are kept for sums to start from. */
function simdMemory(length: number, widest: number): CacheMemory {
  const memory = newMemory(4 * (length + widest));
  const multiply = product(memory, 32, 1);
  const zeros = 4 * length;
  return {
    floats: new Float32Array(memory.buffer, 0, length),
    weigh(x, count, panels, out, columns) {
      const [from, bytes, to] = [4 * x, 4 * count, 4 * out];
      multiply(
        from,
        bytes,
        bytes,
        from + bytes,
        4 * panels,
        zeros,
        to,
        to + 4 * columns,
        0,
        Number.NEGATIVE_INFINITY,
      );
    },
  };
}
