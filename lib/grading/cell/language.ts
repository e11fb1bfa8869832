// The language that a cell offers: what the oldest Node that the course runs on knows, on every Node. So an answer gets
// the same verdict from a learner's Node and from the grader's, and a cell knows no more than the type checker allows.

/** What later Nodes have got, by the object that it was added to; the globals themselves come last. */
const LATER: readonly (readonly [owner: string, names: string])[] = [
  ['Array', 'fromAsync'],
  ['ArrayBuffer.prototype', 'detached transfer transferToFixedLength'],
  ['Atomics', 'pause'],
  ['DataView.prototype', 'getFloat16 setFloat16'],
  ['Error', 'isError'],
  ['Iterator.prototype', 'drop every filter find flatMap forEach map reduce some take toArray'],
  ['JSON', 'isRawJSON rawJSON'],
  ['Map', 'groupBy'],
  ['Map.prototype', 'getOrInsert getOrInsertComputed'],
  ['Math', 'f16round sumPrecise'],
  ['Object', 'groupBy'],
  ['Promise', 'try'],
  ['RegExp', 'escape'],
  [
    'Set.prototype',
    'difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union',
  ],
  ['Uint8Array', 'fromBase64 fromHex'],
  ['Uint8Array.prototype', 'setFromBase64 setFromHex toBase64 toHex'],
  ['WeakMap.prototype', 'getOrInsert getOrInsertComputed'],
  ['Date.prototype', 'toTemporalInstant'],
  ['', 'AsyncDisposableStack DisposableStack Float16Array Iterator SuppressedError Temporal'],
  ['', 'CloseEvent ErrorEvent Navigator QuotaExceededError Storage URLPattern WebSocket'],
  ['', 'localStorage navigator sessionStorage'],
];

/** Takes away from this process what the oldest Node does not have. Call it before any learner's code runs. */
export function leaveCommonLanguage(): void {
  giveResolvers();
  for (const [owner, names] of LATER) {
    const object = owner === '' ? globalThis : at(owner);
    for (const name of names.split(' ')) if (object) Reflect.deleteProperty(object, name);
  }
}

/** The one that stays, and that the oldest Node is given: newer Nodes' own `fetch` calls it. */
function giveResolvers(): void {
  if ('withResolvers' in Promise) return;
  const value = function withResolvers<T>(this: PromiseConstructor): object {
    let settle: object | undefined;
    const promise = new this<T>((resolve, reject) => {
      settle = { resolve, reject };
    });
    return { promise, ...settle };
  };
  Object.defineProperty(Promise, 'withResolvers', { value, writable: true, configurable: true });
}

/** The object at a path such as `Map.prototype`; undefined where this Node has none. */
function at(path: string): object | undefined {
  let object: unknown = globalThis;
  for (const name of path.split('.')) object = (object as Record<string, unknown> | undefined)?.[name];
  return object as object | undefined;
}
