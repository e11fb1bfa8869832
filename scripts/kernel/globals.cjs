// What the kernel and its compiler stand on. A cell may change it for itself; after the cell it is put back.

const { defineProperty, deleteProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;

/** Left as a cell left them: a clock, a source of randomness or a network of one's own serve later cells. */
const OWN = new Set([
  'Date',
  'random',
  'now',
  'fetch',
  'crypto',
  'exitCode',
  'title',
  'env',
  'argv',
  'debugPort',
]);

/** Remembers how everything stands. @returns `restore`, which puts it back and says what it was. */
function guardGlobals() {
  const kept = [];
  const place = (name, object) => {
    for (const key of ownKeys(object)) {
      const descriptor = getOwnPropertyDescriptor(object, key);
      if (OWN.has(key) || String(key).startsWith('_') || !descriptor.configurable) continue;
      kept.push({ label: name ? `${name}.${String(key)}` : String(key), object, key, descriptor });
    }
  };
  place('', globalThis);
  for (const name of CLASSES) {
    place(name, globalThis[name]);
    if (globalThis[name].prototype) place(`${name}.prototype`, globalThis[name].prototype);
  }
  for (const name of ['JSON', 'Math', 'Reflect', 'Atomics', 'console']) place(name, globalThis[name]);
  place('process', process);
  for (const name of ['stdout', 'stderr']) place(`process.${name}`, process[name]);
  const events = listenersOf();
  return { restore: () => sentenceOn([...putBack(kept), ...removeAdded(), ...listenAgain(events)]) };
}

const CLASSES = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'RegExp', 'Promise'],
  ...['Error', 'TypeError', 'RangeError', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Int32Array', 'Uint8Array'],
  ...['ArrayBuffer', 'Buffer', 'TextDecoder'],
];

function putBack(kept) {
  const changed = [];
  for (const { label, object, key, descriptor } of kept) {
    const now = getOwnPropertyDescriptor(object, key);
    if (now && isSame(now, descriptor)) continue;
    if (now && isLazy(now, descriptor)) continue;
    if (defineProperty(object, key, descriptor)) changed.push(label);
  }
  return changed;
}

function isSame(now, then) {
  return now.value === then.value && now.get === then.get && now.set === then.set;
}

/** Node puts a value where a getter stood when it is first read. */
function isLazy(now, then) {
  return then.get !== undefined && 'value' in now;
}

/** Properties that every `for … in` would meet from now on. */
function removeAdded() {
  const added = [];
  for (const [name, prototype] of [
    ['Object.prototype', Object.prototype],
    ['Array.prototype', Array.prototype],
  ]) {
    for (const key of ownKeys(prototype)) {
      if (!getOwnPropertyDescriptor(prototype, key).enumerable) continue;
      if (deleteProperty(prototype, key)) added.push(`${name}.${String(key)}`);
    }
  }
  return added;
}

const EVENTS = ['SIGINT', 'uncaughtException', 'unhandledRejection'];

function listenersOf() {
  return EVENTS.flatMap((event) => process.listeners(event).map((listener) => ({ event, listener })));
}

function listenAgain(events) {
  const gone = events.filter(({ event, listener }) => !process.listeners(event).includes(listener));
  for (const { event, listener } of gone) process.on(event, listener);
  return gone.map(({ event }) => `the kernel's listener for "${event}"`);
}

function sentenceOn(changed) {
  if (changed.length === 0) return undefined;
  const [one, many] = changed.length === 1 ? ['it', 'needs it'] : ['them', 'need them'];
  const more = changed.length > 5 ? ` and ${changed.length - 5} more` : '';
  return (
    `This cell changed ${changed.slice(0, 5).join(', ')}${more}, and the kernel put ${one} back: ` +
    `the cells after it ${many.replace('needs', 'need')}.`
  );
}

module.exports = { guardGlobals };
