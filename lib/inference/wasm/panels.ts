// How the SIMD kernel lays a matrix out: panels of 16 outputs, in each the inputs one after the other.
import { BLOCK, padded } from '../products/kernel';
import {
  type Bits,
  type QuantizedMatrix,
  rowBytes,
  type WeightMatrix,
  wholeNumber,
} from '../products/matrix';

/** Inputs that one step of the product takes: one float, a pair of integers, or two pairs. */
const INPUTS_PER_STEP: Readonly<Record<Bits, number>> = { 32: 1, 16: 1, 8: 2, 4: 2, 2: 4 };

/** Bytes of a matrix in panels: outputs rounded up to 16, inputs to whole steps. */
export function panelBytes(inputs: number, outputs: number, bits: Bits): number {
  const step = INPUTS_PER_STEP[bits];
  return (padded(outputs) * Math.ceil(inputs / step) * step * bits) / 8;
}

/** Writes a matrix into panels, which hold zeros before. */
export function writePanels(matrix: WeightMatrix, panels: Uint8Array): void {
  const [inputs, outputs] = matrix.shape;
  if (matrix.bits === 32 || matrix.bits === 16) {
    const view = numbersOf(panels, matrix.bits);
    eachPlace(matrix.shape, (i, o, place) => {
      view[place] = matrix.data[i * outputs + o];
    });
    return;
  }
  for (let i = 0; i < inputs; i++) {
    for (let o = 0; o < outputs; o++) {
      const { byte, shift } = integerPlace(matrix.bits, inputs, i, o);
      panels[byte] |= (wholeNumber(matrix, i, o) & (2 ** matrix.bits - 1)) << shift;
    }
  }
}

/** Reads a matrix back out of its panels: the numbers in use, as they would be stored. */
export function readPanels({ bits, shape, scales }: PanelHead, panels: Uint8Array): WeightMatrix {
  const [inputs, outputs] = shape;
  if (bits === 32 || bits === 16) {
    const data = new (bits === 32 ? Float32Array : Uint16Array)(inputs * outputs);
    const view = numbersOf(panels, bits);
    eachPlace(shape, (i, o, place) => {
      data[i * outputs + o] = view[place];
    });
    return { bits, shape, data } as WeightMatrix;
  }
  const data = new (bits === 8 ? Int8Array : Uint8Array)(inputs * rowBytes(outputs, bits));
  for (let i = 0; i < inputs; i++) {
    for (let o = 0; o < outputs; o++) {
      const { byte, shift } = integerPlace(bits, inputs, i, o);
      const at = i * rowBytes(outputs, bits) + Math.floor((o * bits) / 8);
      data[at] |= ((panels[byte] >> shift) & (2 ** bits - 1)) << ((o * bits) % 8);
    }
  }
  return { bits, shape, data, scales: (scales as Float32Array).slice() };
}

/** What the panels themselves don't say. */
export interface PanelHead {
  readonly bits: Bits;
  readonly shape: readonly [inputs: number, outputs: number];
  readonly scales?: QuantizedMatrix['scales'];
}

function numbersOf(
  { buffer, byteOffset, byteLength }: Uint8Array,
  bits: 32 | 16,
): Float32Array | Uint16Array {
  return bits === 32
    ? new Float32Array(buffer, byteOffset, byteLength / 4)
    : new Uint16Array(buffer, byteOffset, byteLength / 2);
}

/** Calls `visit` with each input, output and its place among the floats. */
function eachPlace(
  [inputs, outputs]: PanelHead['shape'],
  visit: (i: number, o: number, place: number) => void,
) {
  for (let i = 0; i < inputs; i++) {
    for (let o = 0; o < outputs; o++) visit(i, o, (Math.floor(o / BLOCK) * inputs + i) * BLOCK + (o % BLOCK));
  }
}

/**
 * Where an integer lies. The product multiplies pairs of inputs, so a pair lies side by side.
 *
 * 8 bits: 16 pairs, one output after the other. 4 and 2 bits: eight 16-bit words a step; word 2 j + p holds input p
 * of the pair for the outputs j, j + 4, j + 8, j + 12, from the lowest bits up; 2 bits then go on with the next pair.
 */
function integerPlace(
  bits: 8 | 4 | 2,
  inputs: number,
  i: number,
  o: number,
): { byte: number; shift: number } {
  const perStep = INPUTS_PER_STEP[bits];
  const stepBytes = (perStep * BLOCK * bits) / 8;
  const start = (Math.floor(o / BLOCK) * Math.ceil(inputs / perStep) + Math.floor(i / perStep)) * stepBytes;
  const lane = o % BLOCK;
  if (bits === 8) return { byte: start + 2 * lane + (i % 2), shift: 0 };
  const field = 4 * Math.floor((i % perStep) / 2) + Math.floor(lane / 4);
  const word = 2 * (lane % 4) + (i % 2);
  const bit = field * bits;
  return { byte: start + 2 * word + Math.floor(bit / 8), shift: bit % 8 };
}
