// One submission as the judge uses it: loads it into a cell, calls its functions, starts a fresh cell after a death.
import type { Compiled } from '../compiler/compile';
import type { Enclosure } from '../isolation/tiers';
import { watchTime } from '../process/allowance';
import { Conversation } from './conversation';
import { ending, refused, threw, timedOut } from './deaths';
import { VerdictError } from './errors';
import { type Launched, launchCell } from './launch';
import type { CellLimits } from './limits';
import type { Export, Reply } from './replies';
import { type SourceLines, sourceLines } from './source-lines';

/** What a call gave back: the value, and the arguments as the call left them. */
export interface Returned {
  readonly value: unknown;
  readonly args: unknown[];
}

/** What the loaded file exports, by name. */
export type Exported = ReadonlyMap<string, Export>;

/** How often a process is started until that is our own fault. */
const STARTS = 3;

/** Calls the functions of one submission. Calls must not overlap. */
export class Cell {
  private launched: Launched | undefined;
  private loaded: Promise<Exported> | undefined;
  private conversation: Conversation | undefined;
  private calls = 0;
  private spentMs = 0;
  private timeouts = 0;
  /** The first end for want of memory: when the time for all tests is up, it has gone the same way. */
  private memoryEnd: VerdictError | undefined;
  /** Whether the first thing that did not end was the loading of the file. */
  private stuckLoading: boolean | undefined;
  private readonly toSource: SourceLines;
  /** All that the cells of this submission have printed. */
  output = '';

  constructor(
    private readonly compiled: Compiled,
    private readonly filename: string,
    private readonly limits: CellLimits,
    private readonly enclosure: Enclosure,
    private readonly launch: typeof launchCell = launchCell,
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
    if (!('call' in reply)) throw this.broken('a message of an unknown kind came');
    if (reply.call !== id) throw this.broken('an answer to a call that was never made came');
    if (reply.kind === 'threw') throw threw(reply.error, this.filename, this.toSource);
    if (reply.kind === 'refused') throw refused(name, reply.why);
    return { value: reply.value, args: reply.args };
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
    if (reply.kind === 'load-error') throw threw(reply.error, this.filename, this.toSource, 'LOAD_ERROR');
    if (reply.kind !== 'loaded') throw this.broken('the file was not loaded');
    return reply.exported;
  }

  /** Starts the process. What the last one left behind may fill this machine's places for a moment: so it tries again. */
  private async start(): Promise<void> {
    for (let left = STARTS; left > 0; left--) {
      if (await this.startOnce()) return;
      await new Promise((resolve) => setTimeout(resolve, this.limits.startAgainMs));
    }
    throw this.forget(
      new VerdictError('INFRA', 'The process for your code could not be started.', this.output),
    );
  }

  /** Waits until it listens. One that fails before that is our own fault, not a learner's. */
  private async startOnce(): Promise<boolean> {
    await this.launched?.ended; // what the last one left behind is ended with it, and that must not meet this one
    const launched = this.launch(this.limits, this.enclosure);
    this.launched = launched;
    this.conversation = new Conversation(launched.channel);
    const ready = this.conversation.next();
    const tooLate = setTimeout(() => launched.kill(), this.limits.startMs);
    const ended = launched.ended.then(({ output }) => {
      this.output = (this.output + output).slice(0, this.limits.outputKept);
    });
    const first = await Promise.race([ready, ended]);
    clearTimeout(tooLate);
    this.conversation.close();
    if (first?.kind === 'ready') return true;
    launched.kill();
    return false;
  }

  /** Sends one message and waits for the answer, the process's end or the deadline, whichever comes first. */
  private async exchange(message: unknown[], doing: string): Promise<Reply> {
    const launched = this.launched as Launched;
    const conversation = this.conversation as Conversation;
    const callMs = this.timeouts === 0 ? this.limits.callMs : this.limits.callAgainMs;
    const ownMs = Math.max(0, Math.min(callMs, this.limits.totalMs - this.spentMs));
    const growingBytes = this.limits.growingMiB * 2 ** 20;
    const stop = watchTime(launched.pid, { ownMs, growingBytes }, () => conversation.close());
    const news = await Promise.race([conversation.ask(message), launched.ended]);
    this.spentMs += stop();
    conversation.close();
    if (!('kind' in news)) throw this.ended(ending(news, doing, this.limits));
    if (news.kind === 'closed') throw await this.timedOut(message[0] === 'load', ownMs < callMs);
    if (news.kind === 'broken') throw this.broken(news.why);
    return news;
  }

  private ended(error: VerdictError): VerdictError {
    if (error.verdict === 'OOM') this.memoryEnd ??= error;
    return this.forget(error);
  }

  private async timedOut(loading: boolean, cutShort: boolean): Promise<VerdictError> {
    if (cutShort && this.memoryEnd) {
      await this.dispose();
      return this.forget(this.memoryEnd);
    }
    this.timeouts++;
    this.stuckLoading ??= loading;
    await this.dispose();
    return this.forget(timedOut(this.stuckLoading, this.limits));
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
