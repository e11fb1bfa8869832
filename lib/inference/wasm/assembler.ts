// A WebAssembly assembler for one function without results: the few instructions that matrix products need.
// Encoding: https://webassembly.github.io/spec/core/binary/
import { CourseError } from '../../core';

const TYPES = { i32: 0x7f, f32: 0x7d, v128: 0x7b } as const;

/** The instructions in use, as bytes. Those that touch memory are followed by an alignment and an offset. */
const OPCODES: Readonly<Record<string, readonly number[]>> = {
  loop: [0x03, 0x40],
  end: [0x0b],
  br_if: [0x0d],
  'local.get': [0x20],
  'local.set': [0x21],
  'local.tee': [0x22],
  'i32.const': [0x41],
  'i32.lt_u': [0x49],
  'i32.add': [0x6a],
  'i32.sub': [0x6b],
  'v128.load': [0xfd, 0x00],
  'v128.load8x8_s': [0xfd, 0x01],
  'v128.load16x4_u': [0xfd, 0x04],
  'v128.load32_splat': [0xfd, 0x09],
  'v128.store': [0xfd, 0x0b],
  'i32x4.splat': [0xfd, 0x11],
  'f32x4.splat': [0xfd, 0x13],
  'i16x8.shl': [0xfd, 0x8b, 0x01],
  'i16x8.shr_s': [0xfd, 0x8c, 0x01],
  'i32x4.shl': [0xfd, 0xab, 0x01],
  'i32x4.add': [0xfd, 0xae, 0x01],
  'i32x4.dot_i16x8_s': [0xfd, 0xba, 0x01],
  'f32x4.add': [0xfd, 0xe4, 0x01],
  'f32x4.mul': [0xfd, 0xe6, 0x01],
  'f32x4.max': [0xfd, 0xe9, 0x01],
};

/** A hint to the processor: addresses are multiples of 4 bytes, two to the power of 2. */
const ALIGNMENT = 2;

/** A function: its variables by name and type, and its instructions, one a line. */
export interface WasmFunction {
  readonly name: string;
  readonly parameters: Readonly<Record<string, keyof typeof TYPES>>;
  readonly locals: Readonly<Record<string, keyof typeof TYPES>>;
  /** Each line is an instruction and at most one operand: a variable's name, a number or an offset in bytes. */
  readonly code: string;
}

/**
 * The bytes of a module that imports `env.memory` and exports the function.
 * @throws CourseError naming an instruction or a variable that is not known.
 */
export function assemble({ name, parameters, locals, code }: WasmFunction): Uint8Array<ArrayBuffer> {
  const variables = [...Object.keys(parameters), ...Object.keys(locals)];
  const lines = code.split('\n').map((line) => line.trim());
  const body = lines.filter((line) => line !== '').flatMap((line) => instruction(line, variables));
  const types = Object.values(parameters).map((type) => [TYPES[type]]);
  const declared = Object.values(locals).map((type) => [1, TYPES[type]]);
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(1, vector([[0x60, ...vector(types), 0]])), // type 0: (parameters) -> ()
    ...section(2, vector([[...text('env'), ...text('memory'), 2, 0, 0]])), // import the memory
    ...section(3, vector([[0]])), // function 0 is of type 0
    ...section(7, vector([[...text(name), 0, 0]])), // export function 0
    ...section(10, vector([sized([...vector(declared), ...body, ...OPCODES.end])])), // its code
  ]);
}

function instruction(line: string, variables: readonly string[]): number[] {
  const [name, ...operands] = line.split(' ');
  const opcode = OPCODES[name];
  if (!opcode) throw new CourseError(`Expected a known instruction, got "${line}". Add it to OPCODES.`);
  if (name === 'i32.const') return [...opcode, ...signed(Number(operands[0]))];
  if (name.includes('load') || name.includes('store')) {
    return [...opcode, ALIGNMENT, ...unsigned(Number(operands[0]))];
  }
  if (!name.startsWith('local.')) return [...opcode, ...operands.flatMap((n) => unsigned(Number(n)))];
  const index = variables.indexOf(operands[0]);
  if (index < 0) throw new CourseError(`Expected a declared variable, got "${line}". Declare it in locals.`);
  return [...opcode, ...unsigned(index)];
}

function section(id: number, content: number[]): number[] {
  return [id, ...sized(content)];
}

function vector(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function sized(content: number[]): number[] {
  return [...unsigned(content.length), ...content];
}

function text(ascii: string): number[] {
  return sized([...ascii].map((letter) => letter.charCodeAt(0)));
}

/** LEB128: seven bits a byte, the lowest first; the top bit says that more follow. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** LEB128 with a sign, which is the second-highest bit of the last byte. */
function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
