// A file of the course's own, called in the judge's process: an author's thousand wrong answers need no cell each.
import { isShared, ordinary } from '../cell/arguments';
import { decode, encode } from '../channel';
import type { Compiled } from '../compiler/compile';
import { loadProgram, type Program, withinTime } from './behaviour';
import type { Answers, Exported, Returned } from './cell';
import { refused, threw, timedOut } from './deaths';
import type { VerdictError } from './errors';
import { CELL_LIMITS } from './limits';
import type { Callable } from './session';

/** What a job that is trusted has in place of a cell. Values cross as they would to a cell and back. */
export class TrustedCell implements Callable {
  /** Nothing is kept of what it prints. */
  readonly output = '';
  private readonly program: Program;

  /** @throws Error when the file does not compile or throws while it is loaded: it is our own. */
  constructor(compiled: Compiled) {
    if ('problem' in compiled) throw new Error(compiled.problem);
    this.program = loadProgram(compiled.code);
  }

  async dispose(): Promise<void> {}

  async exported(): Promise<Exported> {
    const entries = Object.entries(this.program).map(
      ([name, value]) => [name, { type: typeof value, parameters: value.length, open: true }] as const,
    );
    return new Map(entries);
  }

  async callAll(name: string, inputs: readonly (readonly unknown[])[]): Promise<Answers> {
    const answers: (Returned | VerdictError)[] = [];
    const done = withinTime(() => {
      for (const args of inputs) answers.push(this.answer(name, args.map(ordinary)));
      return true;
    });
    return done ? { answers } : { answers, death: timedOut(false, CELL_LIMITS) };
  }

  private answer(name: string, args: unknown[]): Returned | VerdictError {
    let value: unknown;
    try {
      value = this.program[name](...args);
    } catch (error) {
      const { name: kind, message } = error as Error;
      return threw({ name: String(kind), message: String(message), stack: '' }, 'slip.ts', (stack) => stack);
    }
    try {
      const [came, left] = decode(encode([value, args])) as [unknown, unknown[]];
      return { value: came, args: left, shared: isShared(value, args) };
    } catch (error) {
      return refused(name, (error as Error).message);
    }
  }
}
