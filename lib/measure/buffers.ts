// The bytes of the buffers that a computation reads, makes or frees. A view (reshape, saved copy) counts with the
// buffer that it shows: tf.memory() adds its bytes a second time, and the backends differ in which views they copy.
import type { EngineTensor } from './engine';
import { bytesOf } from './traffic';

/** A running account of buffers. */
export interface Buffers {
  /** The work reads a tensor. If the work did not make its buffer, that was there before. */
  touch(tensor: EngineTensor): void;
  /** A tensor with a buffer of its own, whether or not this backend gives it one. */
  addNew(tensor: EngineTensor): void;
  /** A tensor on the buffer of `shown`, or of the data that it has itself; a new one if that is not known. */
  add(tensor: EngineTensor, shown: EngineTensor): void;
  /** A tensor was disposed; `freed` says whether the engine has forgotten its data. */
  remove(tensor: EngineTensor, dataId: object, freed: boolean): void;
  /** Looks at the bytes held now; the largest look is the peak. */
  look(): void;
  /** Most bytes held at once, those that were there before included. */
  peakBytes(): number;
}

interface Buffer {
  readonly bytes: number;
  /** Tensors of the work that show it. */
  holders: number;
  /** The engine's data while the buffer is held from before the work. */
  older?: object;
}

/** Opens an account with nothing in it. */
export function countBuffers(): Buffers {
  const ofTensor = new WeakMap<EngineTensor, Buffer>();
  const ofData = new WeakMap<object, Buffer>();
  let before = 0;
  let change = 0;
  let largestChange = 0;

  const find = (tensor: EngineTensor): Buffer | undefined =>
    ofTensor.get(tensor) ?? ofData.get(tensor.dataId);
  const touch = (tensor: EngineTensor, dataId = tensor.dataId): Buffer => {
    const known = find(tensor);
    if (known) return known;
    const buffer: Buffer = { bytes: heldBytes(tensor), holders: 0, older: dataId };
    before += buffer.bytes;
    ofData.set(dataId, buffer);
    return buffer;
  };
  const create = (tensor: EngineTensor): Buffer => {
    const buffer: Buffer = { bytes: heldBytes(tensor), holders: 0 };
    change += buffer.bytes;
    return buffer;
  };

  const hold = (tensor: EngineTensor, buffer: Buffer): void => {
    buffer.holders++;
    ofTensor.set(tensor, buffer);
    if (!ofData.has(tensor.dataId)) ofData.set(tensor.dataId, buffer);
  };

  return {
    touch,
    addNew: (tensor) => hold(tensor, create(tensor)),
    add: (tensor, shown) => hold(tensor, find(shown) ?? create(tensor)),
    remove(tensor, dataId, freed) {
      const buffer = touch(tensor, dataId);
      if (ofTensor.delete(tensor)) buffer.holders--;
      if (freed && buffer.older === dataId) buffer.older = undefined;
      if (buffer.holders === 0 && !buffer.older) change -= buffer.bytes;
    },
    look() {
      largestChange = Math.max(largestChange, change);
    },
    peakBytes: () => before + largestChange,
  };
}

/** A complex tensor holds nothing itself: its two parts are tensors of their own. */
function heldBytes(tensor: EngineTensor): number {
  return tensor.dtype === 'complex64' ? 0 : bytesOf(tensor);
}
