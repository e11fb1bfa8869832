// Attention's one loop as WebAssembly SIMD: a sum of rows, each times a number, 16 columns at a time.

import type { WasmFunction } from '../assembler';
import { BLOCK } from '../kernel';

const SUMS = [0, 1, 2, 3];
const BLOCK_BYTES = 4 * BLOCK;

/** `variable += step` */
const advance = (variable: string, step: string) => `
  local.get ${variable}
  ${step}
  i32.add
  local.set ${variable}`;

/** Goes back to the start of the innermost loop while `variable < end`. */
const repeatWhileBelow = (variable: string, end: string) => `
  local.get ${variable}
  local.get ${end}
  i32.lt_u
  br_if 0`;

const forEachSum = (lines: (s: number) => string) => SUMS.map(lines).join('\n');

/**
 * `weigh(x, xEnd, rows, rowBytes, out, outEnd)`, byte addresses: `out = sum over i of x[i] * rows[i]`.
 *
 * For each block of 16 columns: start from 0; add each row's 16 numbers times its x; store.
 */
export const weighCode: WasmFunction = {
  name: 'weigh',
  parameters: { x: 'i32', xEnd: 'i32', rows: 'i32', rowBytes: 'i32', out: 'i32', outEnd: 'i32' },
  locals: {
    ...{ at: 'i32', row: 'i32', factor: 'v128' },
    ...{ sum0: 'v128', sum1: 'v128', sum2: 'v128', sum3: 'v128' },
  },
  code: `
    loop
      ${forEachSum((s) => `i32.const 0\ni32x4.splat\nlocal.set sum${s}`)}
      local.get rows
      local.set row
      local.get x
      local.set at
      loop
        local.get at
        v128.load32_splat 0
        local.set factor
        ${forEachSum(
          (s) => `
          local.get sum${s}
          local.get factor
          local.get row
          v128.load ${16 * s}
          f32x4.mul
          f32x4.add
          local.set sum${s}`,
        )}
        ${advance('row', 'local.get rowBytes')}
        ${advance('at', 'i32.const 4')}
        ${repeatWhileBelow('at', 'xEnd')}
      end
      ${forEachSum((s) => `local.get out\nlocal.get sum${s}\nv128.store ${16 * s}`)}
      ${advance('rows', `i32.const ${BLOCK_BYTES}`)}
      ${advance('out', `i32.const ${BLOCK_BYTES}`)}
      ${repeatWhileBelow('out', 'outEnd')}
    end`,
};
