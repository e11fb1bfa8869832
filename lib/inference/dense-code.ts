// The dense layer as WebAssembly SIMD: 16 outputs at once in four registers, one input at a step.
import type { WasmFunction } from './assembler';
import { BLOCK } from './kernel';

const SUMS = [0, 1, 2, 3];
const REGISTER_BYTES = 16;
const BLOCK_BYTES = BLOCK * Float32Array.BYTES_PER_ELEMENT;

/** The same instructions for each of the four sums; `s` is its number. */
const forEachSum = (lines: (s: number) => string) => SUMS.map(lines).join('\n');

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

/**
 * `dense(x, xEnd, kernel, bias, out, outEnd, least)`: all are byte addresses but `least`, the smallest output.
 *
 * For each block of 16 outputs: start from the bias; add each input times its 16 weights; raise to `least`; store.
 */
export const denseCode: WasmFunction = {
  name: 'dense',
  parameters: { x: 'i32', xEnd: 'i32', kernel: 'i32', bias: 'i32', out: 'i32', outEnd: 'i32', least: 'f32' },
  locals: {
    ...{ at: 'i32', weights: 'i32', rowBytes: 'i32', input: 'v128' },
    ...{ sum0: 'v128', sum1: 'v128', sum2: 'v128', sum3: 'v128' },
  },
  code: `
    local.get outEnd
    local.get out
    i32.sub
    local.set rowBytes
    loop
      ${forEachSum(
        (s) => `
        local.get bias
        v128.load ${s * REGISTER_BYTES}
        local.set sum${s}`,
      )}
      local.get kernel
      local.set weights
      local.get x
      local.set at
      loop
        local.get at
        v128.load32_splat 0
        local.set input
        ${forEachSum(
          (s) => `
          local.get sum${s}
          local.get input
          local.get weights
          v128.load ${s * REGISTER_BYTES}
          f32x4.mul
          f32x4.add
          local.set sum${s}`,
        )}
        ${advance('weights', 'local.get rowBytes')}
        ${advance('at', 'i32.const 4')}
        ${repeatWhileBelow('at', 'xEnd')}
      end
      ${forEachSum(
        (s) => `
        local.get out
        local.get sum${s}
        local.get least
        f32x4.splat
        f32x4.max
        v128.store ${s * REGISTER_BYTES}`,
      )}
      ${['kernel', 'bias', 'out'].map((address) => advance(address, `i32.const ${BLOCK_BYTES}`)).join('\n')}
      ${repeatWhileBelow('out', 'outEnd')}
    end`,
};
