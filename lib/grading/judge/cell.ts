// One submission as the judge uses it: loads it into a cell, calls its functions, starts a fresh cell after a death.
import type { Compiled } from '../compiler/compile';
import type { Enclosure } from '../isolation/tiers';
import { watchTime } from '../process/allowance';
import type { Conversation } from './conversation';
import { ending, refused, threw, timedOut } from './deaths';
import { VerdictError } from './errors';
import { type Launched, launchCell, startCell } from './launch';
import type { CellLimits } from './limits';
import type { Export, Reply } from './replies';
import { type SourceLines, sourceLines } from './source-lines';

/** What a call gave back: the value, and the arguments as the call left them. */
export interface Returned {
  readonly value: unknown;
  readonly args: unknown[];
  /** Whether something of the arguments came back, and no copy. */
  readonly shared: boolean;
}

/** What came of many calls: a value or an error for each, up to the one at which the cell died. */
export interface Answers {
  readonly answers: readonly (Returned | VerdictError)[];
  /** Why no more came. */
  readonly death?: VerdictError;
}

/** What the loaded file exports, by name. */
export type Exported = ReadonlyMap<string, Export>;

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
    const { answers, death } = await this.callAll(name, [args]);
    if (death) throw death;
    if (answers[0] instanceof VerdictError) throw answers[0];
    return answers[0];
  }

  /** Calls one function on many inputs, in one message. @throws VerdictError when the file can't be loaded. */
  async callAll(name: string, inputs: readonly (readonly unknown[])[]): Promise<Answers> {
    await this.exported();
    const answers: (Returned | VerdictError)[] = [];
    const first = this.calls + 1;
    this.calls += inputs.length;
    let odd = '';
    const take = (reply: Reply): void => {
      if (!('call' in reply)) odd ||= 'a message of an unknown kind came';
      else if (reply.call !== first + answers.length) odd ||= 'an answer to a call that was never made came';
      else answers.push(this.answerOf(name, reply));
    };
    try {
      await this.exchange(['calls', first, name, inputs], `${name} was called`, inputs.length, take);
      return odd ? { answers, death: this.broken(odd) } : { answers };
    } catch (death) {
      if (death instanceof VerdictError) return { answers, death };
      throw death;
    }
  }

  private answerOf(name: string, reply: Extract<Reply, { call: number }>): Returned | VerdictError {
    if (reply.kind === 'threw') return threw(reply.error, this.filename, this.toSource);
    if (reply.kind === 'refused') return refused(name, reply.why);
    const { value, args, shared } = reply;
    return { value, args, shared };
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

  /** @throws VerdictError INFRA: a process that does not start is our own fault, not a learner's. */
  private async start(): Promise<void> {
    await this.launched?.ended; // what the last one left behind is ended with it, and that must not meet this one
    const started = await startCell(() => this.launchOne(), this.limits);
    if (!started) {
      const sentence = 'The process for your code could not be started.';
      throw this.forget(new VerdictError('INFRA', sentence, this.output));
    }
    this.conversation = started;
  }

  private launchOne(): Launched {
    const launched = this.launch(this.limits, this.enclosure);
    this.launched = launched;
    void launched.ended.then(({ output }) => {
      this.output = (this.output + output).slice(0, this.limits.outputKept);
    });
    return launched;
  }

  /** Sends one message and waits for its answers, the process's end or the deadline, whichever comes first. */
  private async exchange(
    message: unknown[],
    doing: string,
    count = 1,
    onAnswer: (reply: Reply) => void = () => {},
  ): Promise<Reply> {
    const launched = this.launched as Launched;
    const conversation = this.conversation as Conversation;
    const callMs = this.timeouts === 0 ? this.limits.callMs : this.limits.callAgainMs;
    const allMs = Math.max(0, this.limits.totalMs - this.spentMs);
    const ownMs = Math.min(callMs, allMs);
    const growingBytes = this.limits.growingMiB * 2 ** 20;
    const time = watchTime(launched.pid, { ownMs, allMs, growingBytes }, () => conversation.close());
    const answers = conversation.ask(message, count, (reply) => {
      time.renew();
      onAnswer(reply);
    });
    const news = await Promise.race([answers, launched.ended]);
    this.spentMs += time.stop();
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
