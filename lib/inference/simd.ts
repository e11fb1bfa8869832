// The SIMD kernel: one WebAssembly memory that holds a whole model, and one function that works in it.
import type { Activation } from '../artifact';
import { assemble } from './assembler';
import { denseCode } from './dense-code';
import { type Kernel, leastOutput, plainKernel } from './kernel';

const PAGE_BYTES = 65536;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
/** Arrays start at multiples of this, so that no load straddles two cache lines. */
const LINE_BYTES = 64;

type Dense = (
  x: number,
  xEnd: number,
  kernel: number,
  bias: number,
  out: number,
  outEnd: number,
  least: number,
) => void;

/** The part of WebAssembly's interface that is used here; Node's types leave it out. */
interface WasmRuntime {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
}

const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: WasmRuntime };

let compiled: object | undefined;

/** Whether this machine's WebAssembly has SIMD: all since Node 16 do, on any common processor. */
export function hasSimd(): boolean {
  return typeof wasm === 'object' && wasm.validate(assemble(denseCode));
}

/**
 * The fastest kernel that this machine has, or the one asked for.
 * @param lengths of all arrays that will be allocated: a WebAssembly memory that grows would move them.
 */
export function chooseKernel(lengths: readonly number[], name?: Kernel['name']): Kernel {
  return (name ?? (hasSimd() ? 'simd' : 'plain')) === 'plain' ? plainKernel : simdKernel(lengths);
}

function simdKernel(lengths: readonly number[]): Kernel {
  const bytes = lengths.reduce((sum, length) => sum + roundUp(length * FLOAT_BYTES, LINE_BYTES), 0);
  const memory = new wasm.Memory({ initial: roundUp(bytes, PAGE_BYTES) / PAGE_BYTES });
  compiled ??= new wasm.Module(assemble(denseCode));
  const { dense } = new wasm.Instance(compiled, { env: { memory } }).exports as { dense: Dense };
  let end = 0;
  return {
    name: 'simd',
    allocate(length) {
      const array = new Float32Array(memory.buffer, end, length);
      end += roundUp(array.byteLength, LINE_BYTES);
      return array;
    },
    dense(x, weights, bias, out, activation: Activation) {
      const inputs = weights.length / out.length;
      const [from, to] = [x.byteOffset, out.byteOffset];
      const xEnd = from + inputs * FLOAT_BYTES;
      const least = leastOutput(activation);
      dense(from, xEnd, weights.byteOffset, bias.byteOffset, to, to + out.byteLength, least);
    },
  };
}

function roundUp(size: number, step: number): number {
  return Math.ceil(size / step) * step;
}
