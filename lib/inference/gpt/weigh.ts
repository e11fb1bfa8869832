// The loop of attention on one memory: scores are keys weighed by a query, answers are values weighed by scores.
import { assemble } from '../assembler';
import type { Kernel } from '../kernel';
import { weighCode } from './weigh-code';

/** One memory, and the loop that works in it. All places are numbers of floats from its start. */
export interface WeighMemory {
  readonly floats: Float32Array;
  /**
   * `out = sum over i below count of floats[x + i] * row i`; rows lie `rowLength` apart.
   * @param outLength a multiple of 16.
   */
  weigh(x: number, count: number, rows: number, rowLength: number, out: number, outLength: number): void;
}

/** Memory for `length` floats, in WebAssembly or in JavaScript. */
export function weighMemory(length: number, kernel: Kernel['name']): WeighMemory {
  return kernel === 'plain' ? plainMemory(length) : simdMemory(length);
}

function plainMemory(length: number): WeighMemory {
  const floats = new Float32Array(length);
  return {
    floats,
    weigh(x, count, rows, rowLength, out, outLength) {
      floats.fill(0, out, out + outLength);
      for (let i = 0; i < count; i++) {
        const [factor, row] = [floats[x + i], rows + i * rowLength];
        for (let o = 0; o < outLength; o++) floats[out + o] += factor * floats[row + o];
      }
    },
  };
}

const PAGE_BYTES = 65536;

/** The part of WebAssembly's interface that is used here; Node's types leave it out. */
interface WasmRuntime {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
}

const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: WasmRuntime };

let compiled: object | undefined;

function simdMemory(length: number): WeighMemory {
  const memory = new wasm.Memory({ initial: Math.ceil((4 * length) / PAGE_BYTES) });
  compiled ??= new wasm.Module(assemble(weighCode));
  const { weigh } = new wasm.Instance(compiled, { env: { memory } }).exports as {
    weigh: (...addresses: number[]) => void;
  };
  return {
    floats: new Float32Array(memory.buffer, 0, length),
    weigh(x, count, rows, rowLength, out, outLength) {
      weigh(4 * x, 4 * (x + count), 4 * rows, 4 * rowLength, 4 * out, 4 * (out + outLength));
    },
  };
}
