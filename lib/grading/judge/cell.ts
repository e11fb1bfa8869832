// One submission as the judge uses it: loads it into a cell, calls its functions, starts a fresh cell after a death.
import { setTimeout as sleep } from 'node:timers/promises';
import { receive, send } from '../channel';
import type { Compiled } from '../compile';
import type { Enclosure } from '../isolation/tiers';
import { ending, refused, threw } from './deaths';
import { VerdictError } from './errors';
import { type Launched, launchCell } from './launch';
import type { CellLimits } from './limits';
import { type SourceLines, sourceLines } from './source-lines';

/** Milliseconds for an empty cell to start, also on a machine that is busy with other things. */
const START_MS = 20_000;

/** What a call gave back: the value, and the arguments as the call left them. */
export interface Returned {
  readonly value: unknown;
  readonly args: unknown[];
}

/** What the loaded file exports: name, type, number of parameters. */
export type Exported = ReadonlyMap<string, { readonly type: string; readonly parameters: number }>;

/** Calls the functions of one submission. Calls must not overlap. */
export class Cell {
  private launched: Launched | undefined;
  private loaded: Promise<Exported> | undefined;
  private answer: ((reply: unknown[]) => void) | undefined;
  private calls = 0;
  private spentMs = 0;
  private timeouts = 0;
  private readonly toSource: SourceLines;
  /** All that the cells of this submission have printed. */
  output = '';

  constructor(
    private readonly compiled: Compiled,
    private readonly filename: string,
    private readonly limits: CellLimits,
    private readonly enclosure: Enclosure,
  ) {
    this.toSource = 'code' in compiled ? sourceLines(compiled.code, filename) : (stack) => stack;
  }

  /** Starts the cell and loads the file, once; after a death, anew. @throws VerdictError LOAD_ERROR and others. */
  exported(): Promise<Exported> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  /** Calls one function. @throws VerdictError for everything but a value. */
  async call(name: string, args: readonly unknown[]): Promise<Returned> {
    await this.exported();
    const id = ++this.calls;
    const reply = await this.exchange(['call', id, name, args], `${name} was called`);
    if (reply[1] !== id) throw this.broken('an answer to a call that was never made came');
    if (reply[0] === 'value' && Array.isArray(reply[3])) return { value: reply[2], args: reply[3] };
    if (reply[0] === 'threw') throw threw(reply[2], this.filename, this.toSource);
    if (reply[0] === 'refused') throw refused(name, String(reply[2]));
    throw this.broken('a message of an unknown kind came');
  }

  /** Ends the cell and waits until its output is read. */
  async dispose(): Promise<void> {
    this.launched?.kill();
    await this.launched?.ended;
  }

  private async load(): Promise<Exported> {
    if ('problem' in this.compiled) throw new VerdictError('LOAD_ERROR', this.compiled.problem);
    await this.start();
    const reply = await this.exchange(['load', this.compiled.code, this.filename], 'the file was loaded');
    if (reply[0] === 'load-error') throw threw(reply[1], this.filename, this.toSource, 'LOAD_ERROR');
    if (reply[0] !== 'loaded' || !Array.isArray(reply[1])) throw this.broken('the file was not loaded');
    return new Map(reply[1].map(([name, type, parameters]) => [String(name), { type, parameters }]));
  }

  /** Starts the process and waits until it listens. One that fails before that is our own fault, not a learner's. */
  private async start(): Promise<void> {
    const launched = launchCell(this.limits, this.enclosure);
    this.launched = launched;
    const ready = new Promise<boolean>((resolve) => {
      this.answer = () => resolve(true);
    });
    receive(
      launched.channel,
      (message) => this.answer?.(Array.isArray(message) ? message : ['unknown']),
      (error) => this.answer?.(['broken', error.message]),
    );
    const ended = launched.ended.then(({ output }) => {
      this.output = (this.output + output).slice(0, this.limits.outputKept);
      return false;
    });
    const late = sleep(START_MS, false, { ref: false });
    if (await Promise.race([ready, ended, late])) return;
    launched.kill();
    throw this.forget(
      new VerdictError('INFRA', 'The process for your code could not be started.', this.output),
    );
  }

  /** Sends one message and waits for the answer, the process's end or the deadline, whichever comes first. */
  private async exchange(message: unknown[], doing: string): Promise<unknown[]> {
    const launched = this.launched as Launched;
    const startedAt = performance.now();
    const callMs = this.timeouts === 0 ? this.limits.callMs : this.limits.callAgainMs;
    const allowance = Math.min(callMs, this.limits.totalMs - this.spentMs);
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<['timeout']>((resolve) => {
      timer = setTimeout(() => resolve(['timeout']), Math.max(allowance, 0));
    });
    const answered = new Promise<unknown[]>((resolve) => {
      this.answer = resolve;
    });
    send(launched.channel, message);
    const gone = launched.ended.then((how): [string, VerdictError] => [
      'ended',
      ending(how, doing, this.limits),
    ]);
    const reply = await Promise.race([answered, deadline, gone]);
    clearTimeout(timer);
    this.answer = undefined;
    this.spentMs += performance.now() - startedAt;
    if (reply[0] === 'timeout') throw await this.timedOut(doing, allowance);
    if (reply[0] === 'ended') throw this.forget(reply[1] as VerdictError);
    if (reply[0] === 'broken') throw this.broken(String(reply[1]));
    return reply;
  }

  private async timedOut(doing: string, allowance: number): Promise<VerdictError> {
    this.timeouts++;
    await this.dispose();
    const seconds = (allowance / 1000).toFixed(1);
    const why = this.spentMs >= this.limits.totalMs ? ' (the time for all tests together is used up)' : '';
    const sentence = `Nothing came back within ${seconds} s after ${doing}${why}. Is there a loop that never ends?`;
    return this.forget(new VerdictError('TIMEOUT', sentence));
  }

  private broken(why: string): VerdictError {
    this.launched?.kill();
    const sentence = `Expected the value that your function returns, but ${why}. Return it and send nothing else.`;
    return this.forget(new VerdictError('PROTOCOL', sentence));
  }

  /** After a death the next call starts a fresh cell. */
  private forget(error: VerdictError): VerdictError {
    this.loaded = undefined;
    return error;
  }
}
