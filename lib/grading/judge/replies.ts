// What a cell may say, read with suspicion: the process behind it may send anything.

/** An error of the learner's code, as text. */
export interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** One function or value that the learner's file exports. */
export interface Export {
  readonly type: string;
  /** Parameters before the first with a default; -1 for what is no function. */
  readonly parameters: number;
  /** Whether it takes more than its parameters say: a rest parameter, defaults, or `arguments`. */
  readonly open: boolean;
}

/** A message of the cell, checked. */
export type Reply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'loaded'; readonly exported: ReadonlyMap<string, Export> }
  | { readonly kind: 'load-error'; readonly error: Thrown }
  | {
      readonly kind: 'value';
      readonly call: number;
      readonly value: unknown;
      readonly args: unknown[];
      /** Whether something of the arguments came back, and no copy. */
      readonly shared: boolean;
    }
  | { readonly kind: 'threw'; readonly call: number; readonly error: Thrown }
  | { readonly kind: 'refused'; readonly call: number; readonly why: string };

/** Characters of a text that are kept: enough for any honest one. */
const TEXT_LENGTH = 4000;

/** @returns undefined when the message is not one of the six kinds, in exactly its form. */
export function parseReply(message: unknown): Reply | undefined {
  if (!Array.isArray(message)) return undefined;
  const [kind, first, second, third, fourth] = message;
  const call = typeof first === 'number' ? first : undefined;
  if (kind === 'ready') return { kind };
  if (kind === 'loaded') return parseLoaded(first);
  if (kind === 'load-error') return { kind, error: parseThrown(first) };
  if (call === undefined) return undefined;
  if (kind === 'value' && Array.isArray(third)) {
    return { kind, call, value: second, args: third, shared: fourth === true };
  }
  if (kind === 'threw') return { kind, call, error: parseThrown(second) };
  if (kind === 'refused') return { kind, call, why: text(second, 'it cannot be read') };
  return undefined;
}

function parseLoaded(entries: unknown): Reply | undefined {
  if (!Array.isArray(entries) || !entries.every(Array.isArray)) return undefined;
  const exported = entries.map(([name, type, parameters, open]): [string, Export] => [
    text(name, ''),
    {
      type: text(type, 'value'),
      parameters: Number.isInteger(parameters) ? parameters : -1,
      open: open === true,
    },
  ]);
  return { kind: 'loaded', exported: new Map(exported) };
}

function parseThrown(error: unknown): Thrown {
  const { name, message, stack } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Partial<Thrown>;
  return { name: text(name, 'Error'), message: text(message, ''), stack: text(stack, '') };
}

function text(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value.slice(0, TEXT_LENGTH) : otherwise;
}
