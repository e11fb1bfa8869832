// The SIMD kernel: one WebAssembly memory that holds a whole model, and the products that work in it.
import type { Activation } from '../../artifact';
import { CourseError } from '../../core';
import { finish, quantizeRow } from '../products/integers';
import { type Kernel, leastOutput, type PackedMatrix, padded, type Room } from '../products/kernel';
import type { Bits, QuantizedMatrix, WeightMatrix } from '../products/matrix';
import { paddedBias, paddedScales } from '../products/padding';
import { plainKernel } from '../products/plain';
import { assemble } from './assembler';
import { panelBytes, readPanels, writePanels } from './panels';
import { productCode } from './product-code';

const PAGE_BYTES = 65536;
/** Arrays start at multiples of this, so that no load straddles two cache lines. */
const LINE_BYTES = 64;
/** Room for the gaps in front of some thousand arrays. */
const GAP_BYTES = PAGE_BYTES;
/** Rows that a weight, once it is in a register, is multiplied by. */
const ROWS = 2;

/** The part of WebAssembly's interface that is used here; Node's types leave it out. */
interface WasmRuntime {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { readonly exports: object };
  Memory: new (size: { initial: number }) => WasmMemory;
}

/** A WebAssembly memory. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
}

/** A product in one memory; its arguments are those of `productCode`. */
export type Product = (...addressesAndLeast: number[]) => void;

const { WebAssembly: wasm } = globalThis as unknown as { WebAssembly: WasmRuntime };

const modules = new Map<string, object>();

/** Whether this machine's WebAssembly has SIMD: all since Node 16 do, on any common processor. */
export function hasSimd(): boolean {
  return typeof wasm === 'object' && wasm.validate(assemble(productCode(32, 1)));
}

/** The fastest kernel that this machine has, or the one asked for. */
export function chooseKernel(room: Room, name?: Kernel['name']): Kernel {
  return (name ?? (hasSimd() ? 'simd' : 'plain')) === 'plain' ? plainKernel : simdKernel(room);
}

/** Bytes that `pack` takes of a kernel's room: the matrix in panels, and its bias. */
export function matrixBytes(inputs: number, outputs: number, bits: Bits): number {
  return panelBytes(inputs, outputs, bits) + 4 * padded(outputs);
}

function simdKernel({ bytes, widest = 0 }: Room): Kernel {
  const scratchBytes = ROWS * (2 + 4) * widest + 2 * LINE_BYTES;
  // As large as it will ever be: a WebAssembly memory that grows takes its arrays away.
  const memory = newMemory(bytes + scratchBytes + GAP_BYTES);
  let end = 0;
  const take = (length: number): number => {
    const start = end;
    end = Math.ceil((start + length) / LINE_BYTES) * LINE_BYTES;
    if (end <= memory.buffer.byteLength) return start;
    throw new CourseError(`Expected arrays of ${bytes} bytes in all, got more. Ask for more room.`);
  };
  const levels = new Int16Array(memory.buffer, take(2 * ROWS * widest), ROWS * widest);
  const sums = new Int32Array(memory.buffer, take(4 * ROWS * widest), ROWS * widest);
  return {
    name: 'simd',
    floats: (length) => new Float32Array(memory.buffer, take(4 * length), length),
    pack(matrix, bias) {
      const [inputs, outputs] = matrix.shape;
      const length = panelBytes(inputs, outputs, matrix.bits);
      const panels = new Uint8Array(memory.buffer, take(length), length);
      writePanels(matrix, panels);
      const start = new Float32Array(memory.buffer, take(4 * padded(outputs)), padded(outputs));
      start.set(paddedBias(outputs, bias));
      const multiply =
        'scales' in matrix
          ? integerProduct(memory, matrix, panels, start, { levels, sums })
          : floatProduct(memory, matrix, panels, start);
      const head = { ...matrix, data: undefined };
      return {
        inputs,
        outputs,
        bits: matrix.bits,
        multiply,
        unpack: () => readPanels(head, panels),
        unpackBias: () => start.slice(0, outputs),
      };
    },
  };
}

/** A memory of zeros, of so many bytes or a little more. */
export function newMemory(bytes: number): WasmMemory {
  return new wasm.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
}

/** The products of each memory that is in use. */
const products = new WeakMap<WasmMemory, Map<string, Product>>();

/** The product for groups of `rows` rows in a memory, made when first needed. */
export function product(memory: WasmMemory, bits: Bits, rows: number): Product {
  const key = `${bits} ${rows}`;
  const known = products.get(memory) ?? new Map<string, Product>();
  products.set(memory, known);
  const made = known.get(key) ?? instantiate(memory, key, bits, rows);
  known.set(key, made);
  return made;
}

function instantiate(memory: WasmMemory, key: string, bits: Bits, rows: number): Product {
  const module = modules.get(key) ?? new wasm.Module(assemble(productCode(bits, rows)));
  modules.set(key, module);
  const { exports } = new wasm.Instance(module, { env: { memory } });
  return (exports as { product: Product }).product;
}

function floatProduct(
  memory: WasmMemory,
  { bits, shape: [inputs, outputs] }: WeightMatrix,
  panels: Uint8Array,
  bias: Float32Array,
): PackedMatrix['multiply'] {
  const [xStep, outStep] = [4 * padded(inputs), 4 * padded(outputs)];
  const [one, many] = [product(memory, bits, 1), product(memory, bits, ROWS)];
  return (x, out, rows = 1, activation = 'none') => {
    const least = leastOutput(activation);
    const multiplyRows = (multiply: Product, first: number, count: number) => {
      const [from, to] = [x.byteOffset + first * xStep, out.byteOffset + first * outStep];
      const [xEnd, outEnd] = [from + count * xStep, to + outStep];
      multiply(from, 4 * inputs, xStep, xEnd, panels.byteOffset, bias.byteOffset, to, outEnd, outStep, least);
    };
    const grouped = rows - (rows % ROWS);
    if (grouped > 0) multiplyRows(many, 0, grouped);
    if (grouped < rows) multiplyRows(one, grouped, rows - grouped);
  };
}

function integerProduct(
  memory: WasmMemory,
  matrix: QuantizedMatrix,
  panels: Uint8Array,
  bias: Float32Array,
  { levels, sums }: { levels: Int16Array; sums: Int32Array },
): PackedMatrix['multiply'] {
  const { bits, shape } = matrix;
  const [inputs, outputs] = shape;
  const [xWidth, outWidth] = [padded(inputs), padded(outputs)];
  const end = { bias, scales: paddedScales(matrix) };
  const [one, many] = [product(memory, bits, 1), product(memory, bits, ROWS)];
  const units = new Float64Array(ROWS);
  const rowLevels = Array.from({ length: ROWS }, (_, r) => levels.subarray(r * xWidth, (r + 1) * xWidth));
  const rowSums = Array.from({ length: ROWS }, (_, r) => sums.subarray(r * outWidth, (r + 1) * outWidth));
  return (x, out, rows = 1, activation: Activation = 'none') => {
    for (let r = 0; r < rows; ) {
      const [count, multiply] = rows - r >= ROWS ? [ROWS, many] : [1, one];
      for (let k = 0; k < count; k++) units[k] = quantizeRow(x, (r + k) * xWidth, inputs, rowLevels[k]);
      const [from, to] = [levels.byteOffset, sums.byteOffset];
      const [xEnd, outEnd] = [from + count * 2 * xWidth, to + 4 * outWidth];
      multiply(from, 2 * inputs, 2 * xWidth, xEnd, panels.byteOffset, 0, to, outEnd, 4 * outWidth, 0);
      for (let k = 0; k < count; k++) finish(rowSums[k], units[k], end, out, (r + k) * outWidth, activation);
      r += count;
    }
  };
}
