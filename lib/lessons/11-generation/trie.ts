// Counts of short sequences, as a tree in typed arrays: a node for each sequence seen, a branch for what came next.

/** The tree's root: the empty sequence. */
export const ROOT = 0;

/** No such node. */
export const NONE = -1;

/** A tree of counts. Symbols are whole numbers from 0 to numSymbols - 1. */
export interface Trie {
  /** Nodes, the root included. */
  readonly size: number;
  /** The node of a sequence and one more symbol, or NONE. */
  child(node: number, symbol: number): number;
  /** As `child`, after counting the symbol there once more; a new node when it never came before. */
  count(node: number, symbol: number): number;
  /** How often the node's sequence was counted. */
  timesOf(node: number): number;
  /** How often anything came after it. */
  followedBy(node: number): number;
  /** How many different symbols came after it. */
  kindsAfter(node: number): number;
}

/**
 * An empty tree. Node and symbol make one number, the key of a hash table with open addressing; JavaScript's own maps
 * would take ten times the memory and time for the millions of sequences in a few novels.
 */
export function trie(numSymbols: number): Trie {
  let slots = new Int32Array(1 << 16).fill(NONE); // each the number of a node
  let capacity = 1 << 14;
  let keys = new Int32Array(capacity); // parent numSymbols + symbol, below 2^31 for 27 million nodes of 77 symbols
  let [times, after, kinds] = [new Int32Array(capacity), new Int32Array(capacity), new Int32Array(capacity)];
  let size = 1;

  /** The slot where the key is, or the empty one where it belongs. */
  function slotOf(key: number): number {
    const mask = slots.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask; // Knuth's multiplicative hash
    while (slots[slot] !== NONE && keys[slots[slot]] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  function grow(): void {
    capacity *= 2;
    const longer = (old: Int32Array) => {
      const copy = new Int32Array(capacity);
      copy.set(old);
      return copy;
    };
    [keys, times, after, kinds] = [longer(keys), longer(times), longer(after), longer(kinds)];
    slots = new Int32Array(capacity * 4).fill(NONE); // at most a quarter full
    for (let node = 1; node < size; node++) slots[slotOf(keys[node])] = node;
  }

  function insert(key: number): number {
    if (size === capacity) grow();
    keys[size] = key;
    slots[slotOf(key)] = size;
    return size++;
  }

  return {
    get size() {
      return size;
    },
    child: (node, symbol) => slots[slotOf(node * numSymbols + symbol)],
    count(node, symbol) {
      const key = node * numSymbols + symbol;
      const known = slots[slotOf(key)];
      if (known === NONE) kinds[node]++;
      const next = known === NONE ? insert(key) : known;
      times[next]++;
      after[node]++;
      return next;
    },
    timesOf: (node) => times[node],
    followedBy: (node) => after[node],
    kindsAfter: (node) => kinds[node],
  };
}
