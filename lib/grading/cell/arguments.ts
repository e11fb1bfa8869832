// What a function is given, and whether it gives a part of that back: in a cell, and where the judge calls our own files.

/**
 * A copy as a learner's function is given it: objects have the prototype of every object, which those from the channel
 * lack, and nothing stands twice: an array that is given in two places comes as two.
 */
export function ordinary(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordinary);
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return structuredClone(value);
  const copy = {};
  for (const [key, part] of Object.entries(value)) {
    Object.defineProperty(copy, key, {
      value: ordinary(part),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return copy;
}

/** Whether the value, or a part of it, is one of the arguments or a part of one. */
export function isShared(value: unknown, args: readonly unknown[]): boolean {
  try {
    const given = new Set([...args, ...args.flatMap(partsOf)].filter(isObject));
    return [value, ...partsOf(value)].some((part) => isObject(part) && given.has(part));
  } catch {
    return false; // it can't be read, and whoever sends it says so
  }
}

function partsOf(value: unknown): unknown[] {
  if (!isObject(value) || ArrayBuffer.isView(value)) return [];
  return Array.isArray(value) ? value.slice(0, 1000) : Object.values(value);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
