// The cell: the process that runs the learner's code. It is not trusted; it sends values and errors, never verdicts.
// Protocol (see channel/): load, then any number of calls: a message may ask for many, and each is answered by itself.
import { Script } from 'node:vm';
import { readMessage, writeMessage } from '../channel/descriptor';
import { ChannelError } from '../channel/values';
import { isShared, ordinary } from './arguments';
import { leaveCommonLanguage } from './language';

const CHANNEL = 3;
let functions: Record<string, unknown> = {};

// Without this a loop that prints would fill its own memory, and nothing of it would be seen outside. The streams are
// made when they are first used: most cells never print, and start sooner.
for (const name of ['stdout', 'stderr'] as const) {
  const descriptor = Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor;
  const get = (): unknown => {
    const stream = descriptor.get?.call(process);
    stream?._handle?.setBlocking?.(true);
    return stream;
  };
  Object.defineProperty(process, name, { ...descriptor, get });
}

leaveCommonLanguage();
void listen();

/** One message after the other until the judge closes the channel; the first word is said before any learner's code. */
async function listen(): Promise<void> {
  setInterval(() => {}, 2 ** 30); // a promise that never settles is a call without end, not the end of the process
  writeMessage(CHANNEL, ['ready']);
  while (true) {
    const message = await readMessage(CHANNEL);
    if (!message) process.exit(0);
    const [kind, ...rest] = message[0] as [string, ...unknown[]];
    if (kind === 'load') load(rest[0] as string, rest[1] as string);
    if (kind === 'calls') callAll(rest[0] as number, rest[1] as string, rest[2] as unknown[][]);
  }
}

function load(code: string, filename: string): void {
  try {
    const module = { exports: {} as Record<string, unknown> };
    const body = `(function (exports, module) {${code}\n})`;
    new Script(body, { filename }).runInThisContext()(module.exports, module);
    functions = module.exports;
    reply(['loaded', describe(functions)]);
  } catch (error) {
    reply(['load-error', describeError(error)]);
  }
}

function describe(exported: Record<string, unknown>): unknown[] {
  return Object.keys(exported).map((name) => {
    const value = exported[name];
    return typeof value === 'function'
      ? [name, 'function', value.length, isOpen(value)]
      : [name, typeof value, -1, false];
  });
}

/** Whether a function may use more arguments than its `length` says: a rest parameter, a default, or `arguments`. */
function isOpen(value: unknown): boolean {
  const source = Function.prototype.toString.call(value);
  return /\.\.\.|\barguments\b/.test(source) || /=(?!>)/.test(source.split(/\{|=>/, 1)[0]);
}

/** A turn of the event loop lies between messages and none between calls: what a call left to be done comes later. */
function callAll(firstId: number, name: string, inputs: unknown[][]): void {
  for (const [i, args] of inputs.entries()) call(firstId + i, name, args.map(ordinary));
}

/** A promise is a value like another here, and not what the exercise asked for: nobody waits for it. */
function call(id: number, name: string, args: unknown[]): void {
  try {
    const value = (functions[name] as (...args: unknown[]) => unknown)(...args);
    if (value instanceof Promise) value.catch(() => {}); // that it fails later is not what is wrong with it
    reply(['value', id, value, args, isShared(value, args)], ['refused', id]);
  } catch (error) {
    reply(['threw', id, describeError(error)]);
  }
}

/** Sends `message`; when it holds a value that can't cross, `instead` goes with the reason. */
function reply(message: unknown[], instead?: unknown[]): void {
  try {
    writeMessage(CHANNEL, message);
  } catch (error) {
    const why = error instanceof ChannelError ? error.message : `reading it threw ${String(error)}`;
    writeMessage(CHANNEL, [...(instead ?? ['refused', -1]), why]);
  }
}

/** Whatever was thrown, as texts: its parts may throw when they are read. */
function describeError(error: unknown): unknown {
  if (!isError(error)) return { name: 'a thrown value', message: safeText(() => error), stack: '' };
  return {
    name: safeText(() => error.name),
    message: safeText(() => error.message),
    stack: safeText(() => error.stack),
  };
}

function isError(value: unknown): value is Error {
  try {
    return value instanceof Error;
  } catch {
    return false; // a proxy that was taken back can't even be asked
  }
}

function safeText(read: () => unknown): string {
  try {
    return String(read()).slice(0, 4000);
  } catch {
    return '(an object that has no text)';
  }
}
