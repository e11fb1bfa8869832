// Matrix products as WebAssembly SIMD: 16 outputs at once in four registers, for one row or two rows of inputs.

import type { Bits } from '../products/matrix';
import type { WasmFunction } from './assembler';

const FOUR = [0, 1, 2, 3];
const REGISTER_BYTES = 16;

/** How weights of one type come out of memory: 4 x 4 floats, or 4 x 4 pairs of 16-bit integers. */
interface WeightLoads {
  /** Bytes of a step: 16 outputs of one input, of two (8 and 4 bits) or of four (2 bits). */
  readonly stepBytes: number;
  /** Groups of four registers in a step, each for 4 bytes of x: one float, or a pair of 16-bit integers. */
  readonly groups: number;
  /** Puts register `s` of group `g` on the stack. */
  readonly load: (s: number, g: number) => string;
}

/** The k-th field of each 16-bit word, with its sign: to the top, then down again. */
const field = (bits: number, k: number) => `
  local.get weights
  v128.load 0
  i32.const ${16 - bits * (k + 1)}
  i16x8.shl
  i32.const ${16 - bits}
  i16x8.shr_s`;

/** For each number of bits; the layouts are those of `panels.ts`. */
const LOADS: Readonly<Record<Bits, WeightLoads>> = {
  32: { stepBytes: 64, groups: 1, load: (s) => `local.get weights\nv128.load ${s * REGISTER_BYTES}` },
  16: {
    stepBytes: 32,
    groups: 1,
    load: (s) => `local.get weights\nv128.load16x4_u ${s * 8}\ni32.const 16\ni32x4.shl`,
  },
  8: { stepBytes: 32, groups: 1, load: (s) => `local.get weights\nv128.load8x8_s ${s * 8}` },
  4: { stepBytes: 16, groups: 1, load: (s) => field(4, s) },
  2: { stepBytes: 16, groups: 2, load: (s, g) => field(2, 4 * g + s) },
};

const forEach = (numbers: readonly number[], lines: (n: number) => string) => numbers.map(lines).join('\n');

/** `variable += step` */
const advance = (variable: string, step: string | number) => `
  local.get ${variable}
  ${typeof step === 'number' ? `i32.const ${step}` : `local.get ${step}`}
  i32.add
  local.set ${variable}`;

/** Goes back to the start of the innermost loop while `variable < end`. */
const repeatWhileBelow = (variable: string, end: string) => `
  local.get ${variable}
  local.get ${end}
  i32.lt_u
  br_if 0`;

/** `variable = other` */
const copy = (variable: string, other: string) => `
  local.get ${other}
  local.set ${variable}`;

/**
 * `product(x, xBytes, xStep, xEnd, weights, start, out, outEnd, outStep, least)`: bytes and byte addresses but `least`.
 *
 * For each panel of 16 outputs, and in it for each group of rows, so that the panel is read from memory once: start
 * from `start` (the bias) or from 0; add each input times its 16 weights; store. Float products are raised to `least`
 * first. Row r of x begins at `x + r * xStep`, the last one ends before `xEnd`; row r of out at `out + r * outStep`.
 * @param rows how many rows a group has; the number of all rows must be a multiple of it.
 */
export function productCode(bits: Bits, rows: number): WasmFunction {
  const isFloat = bits >= 16;
  const all = Array.from({ length: rows }, (_, r) => r);
  const cells = all.flatMap((r) => FOUR.map((s) => ({ r, s })));
  const typed = (names: readonly string[], type: 'i32' | 'v128') =>
    Object.fromEntries(names.map((n) => [n, type]));
  return {
    name: 'product',
    parameters: {
      ...typed(['x', 'xBytes', 'xStep', 'xEnd', 'weights', 'start', 'out', 'outEnd', 'outStep'], 'i32'),
      least: 'f32',
    },
    locals: {
      ...typed(['panel', 'xRow', 'outRow', 'rowEnd', ...all.map((r) => `at${r}`)], 'i32'),
      ...typed(['weight', ...all.map((r) => `input${r}`), ...cells.map(({ r, s }) => `sum${r}${s}`)], 'v128'),
    },
    code: `
      loop
        ${copy('panel', 'weights')}
        ${copy('xRow', 'x')}
        ${copy('outRow', 'out')}
        loop
          ${forEach(FOUR, (s) =>
            forEach(
              all,
              (r) => `
              ${isFloat ? `local.get start\nv128.load ${s * REGISTER_BYTES}` : 'i32.const 0\ni32x4.splat'}
              local.set sum${r}${s}`,
            ),
          )}
          ${sumUp(bits, all)}
          ${forEach(all, (r) => storeRow(r, isFloat))}
          ${repeatWhileBelow('xRow', 'xEnd')}
        end
        ${advance('start', 64)}
        ${advance('out', 64)}
        ${repeatWhileBelow('out', 'outEnd')}
      end`,
  };
}

/** Adds every input of a group of rows times its 16 weights; `xRow` and `weights` end where the next ones begin. */
function sumUp(bits: Bits, all: readonly number[]): string {
  const { stepBytes, groups, load } = LOADS[bits];
  const addProduct = bits >= 16 ? 'f32x4.mul\nf32x4.add' : 'i32x4.dot_i16x8_s\ni32x4.add';
  const step = (g: number) => `
    ${forEach(all, (r) => `local.get at${r}\nv128.load32_splat ${4 * g}\nlocal.set input${r}`)}
    ${forEach(
      FOUR,
      (s) => `
      ${load(s, g)}
      local.set weight
      ${forEach(
        all,
        (r) => `
        local.get sum${r}${s}
        local.get input${r}
        local.get weight
        ${addProduct}
        local.set sum${r}${s}`,
      )}`,
    )}`;
  return `
    ${forEach(all, (r) => copy(`at${r}`, 'xRow') + advance('xRow', 'xStep'))}
    ${copy('rowEnd', 'at0')}
    ${advance('rowEnd', 'xBytes')}
    ${copy('weights', 'panel')}
    loop
      ${forEach(FOUR.slice(0, groups), step)}
      ${advance('weights', stepBytes)}
      ${forEach(all, (r) => advance(`at${r}`, 4 * groups))}
      ${repeatWhileBelow('at0', 'rowEnd')}
    end`;
}

/** Stores the sums of one row; `outRow` goes on to the next. */
function storeRow(r: number, isFloat: boolean): string {
  return `
    ${forEach(
      FOUR,
      (s) => `
      local.get outRow
      local.get sum${r}${s}
      ${isFloat ? 'local.get least\nf32x4.splat\nf32x4.max' : ''}
      v128.store ${s * REGISTER_BYTES}`,
    )}
    ${advance('outRow', 'outStep')}`;
}
