// The cell: the process that runs the learner's code. It is not trusted; it sends values and errors, never verdicts.
// Protocol (see channel/): load, then any number of calls, one at a time.
import { Socket } from 'node:net';
import { Script } from 'node:vm';
import { ChannelError, receive, send } from '../channel';

const CHANNEL = 3;
const channel = new Socket({ fd: CHANNEL, readable: true, writable: true });
let functions: Record<string, unknown> = {};

// Without this a loop that prints would fill its own memory, and nothing of it would be seen outside.
for (const stream of [process.stdout, process.stderr]) {
  (stream as unknown as { _handle?: { setBlocking?(on: boolean): void } })._handle?.setBlocking?.(true);
}

receive(
  channel,
  (message) => void handle(message as [string, ...unknown[]]),
  () => process.exit(70),
);
channel.on('close', () => process.exit(0));
send(channel, ['ready']); // from here on, whatever happens is the learner's code

async function handle([kind, ...rest]: [string, ...unknown[]]): Promise<void> {
  if (kind === 'load') load(rest[0] as string, rest[1] as string);
  if (kind === 'call') await call(rest[0] as number, rest[1] as string, rest[2] as unknown[]);
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

async function call(id: number, name: string, args: unknown[]): Promise<void> {
  try {
    const value = await (functions[name] as (...args: unknown[]) => unknown)(...args);
    reply(['value', id, value, args], ['refused', id]);
  } catch (error) {
    reply(['threw', id, describeError(error)]);
  }
}

/** Sends `message`; when it holds a value that can't cross, `instead` goes with the reason. */
function reply(message: unknown[], instead?: unknown[]): void {
  try {
    send(channel, message);
  } catch (error) {
    const why = error instanceof ChannelError ? error.message : `reading it threw ${String(error)}`;
    send(channel, [...(instead ?? ['refused', -1]), why]);
  }
}

function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: 'a thrown value', message: safeText(error), stack: '' };
  return { name: safeText(error.name), message: safeText(error.message), stack: safeText(error.stack) };
}

function safeText(value: unknown): string {
  try {
    return String(value).slice(0, 4000);
  } catch {
    return '(an object that has no text)';
  }
}
