// The bytes of the buffers that a computation reads, makes or frees. Tensors that share a buffer count once,
// which tf.memory() does not do: it adds a reshaped or saved tensor's bytes a second time.
import type { TensorFacts } from './kernels';
import { bytesOf } from './traffic';

/** A running account of buffers. */
export interface Buffers {
  /** A buffer that the work reads: if the work did not make it, it was there before. */
  touch(dataId: object, facts: TensorFacts): void;
  /** A new buffer. */
  add(dataId: object, facts: TensorFacts): void;
  /** A buffer was freed. */
  remove(dataId: object, facts: TensorFacts): void;
  /** Looks at the bytes held now; the largest look is the peak. */
  look(): void;
  /** Most bytes held at once, those that were there before included. */
  peakBytes(): number;
}

/** Opens an account with nothing in it. */
export function countBuffers(): Buffers {
  const known = new WeakSet<object>();
  let before = 0;
  let change = 0;
  let largestChange = 0;
  const touch = (dataId: object, facts: TensorFacts): void => {
    if (known.has(dataId)) return;
    known.add(dataId);
    before += heldBytes(facts);
  };
  return {
    touch,
    add: (dataId, facts) => {
      known.add(dataId);
      change += heldBytes(facts);
    },
    remove: (dataId, facts) => {
      touch(dataId, facts);
      change -= heldBytes(facts);
    },
    look: () => {
      largestChange = Math.max(largestChange, change);
    },
    peakBytes: () => before + largestChange,
  };
}

/** A complex tensor holds nothing itself: its two parts are tensors of their own. */
function heldBytes(facts: TensorFacts): number {
  return facts.dtype === 'complex64' ? 0 : bytesOf(facts);
}
