// The bytes of the buffers that a computation reads, makes or frees. A view (reshape, saved copy) counts with the
// buffer that it shows: tf.memory() adds its bytes a second time, and the backends differ in which views they copy.
import type { EngineTensor } from './engine';
import { bytesOf } from './traffic';

interface Buffer {
  readonly bytes: number;
  /** Tensors of the work that show it. */
  holders: number;
  /** The engine's data while the buffer is held from before the work. */
  older?: object;
}

/** A running account of buffers, with nothing in it at first. */
export class Buffers {
  readonly #ofTensor = new WeakMap<EngineTensor, Buffer>();
  readonly #ofData = new WeakMap<object, Buffer>();
  #before = 0;
  #change = 0;
  #largestChange = 0;

  /** Most bytes held at once, those that were there before included. */
  get peakBytes(): number {
    return this.#before + this.#largestChange;
  }

  /** The work reads a tensor. If the work did not make its buffer, that was there before. */
  touch(tensor: EngineTensor): Buffer {
    const known = this.#find(tensor);
    if (known) return known;
    const buffer: Buffer = { bytes: heldBytes(tensor), holders: 0, older: tensor.dataId };
    this.#before += buffer.bytes;
    this.#ofData.set(tensor.dataId, buffer);
    return buffer;
  }

  /** A tensor with a buffer of its own, whether or not this backend gives it one. */
  addNew(tensor: EngineTensor): void {
    const buffer: Buffer = { bytes: heldBytes(tensor), holders: 0 };
    this.#change += buffer.bytes;
    this.#hold(tensor, buffer);
  }

  /** A tensor on the buffer of `shown` (itself, where its data is known already); a new one if there is none. */
  add(tensor: EngineTensor, shown: EngineTensor): void {
    const buffer = this.#find(shown);
    if (buffer) this.#hold(tensor, buffer);
    else this.addNew(tensor);
  }

  /** A tensor was disposed; `freed` says whether the engine has forgotten its data. */
  remove(tensor: EngineTensor, freed: boolean): void {
    const buffer = this.touch(tensor);
    if (this.#ofTensor.delete(tensor)) buffer.holders--;
    if (freed && buffer.older === tensor.dataId) buffer.older = undefined;
    if (buffer.holders === 0 && !buffer.older) this.#change -= buffer.bytes;
  }

  /** Looks at the bytes held now; the largest look is the peak. */
  look(): void {
    this.#largestChange = Math.max(this.#largestChange, this.#change);
  }

  #find(tensor: EngineTensor): Buffer | undefined {
    return this.#ofTensor.get(tensor) ?? this.#ofData.get(tensor.dataId);
  }

  #hold(tensor: EngineTensor, buffer: Buffer): void {
    buffer.holders++;
    this.#ofTensor.set(tensor, buffer);
    if (!this.#ofData.has(tensor.dataId)) this.#ofData.set(tensor.dataId, buffer);
  }
}

/** A complex tensor holds nothing itself: its two parts are tensors of their own. */
function heldBytes(tensor: EngineTensor): number {
  return tensor.dtype === 'complex64' ? 0 : bytesOf(tensor);
}
