// The process that compiles: a line of code can cost the compiler minutes and gigabytes, or crash it, so it has limits.
import { transform } from 'esbuild';
import { MAX_CODE, OPTIONS } from './options';

/** One file to compile. */
export interface CompileQuestion {
  readonly text: string;
  readonly sourcefile: string;
}

process.on('message', (question: CompileQuestion) => void answer(question));
process.on('disconnect', end);
void answer({ text: '', sourcefile: 'empty.ts' }); // esbuild starts now, not on a file's time

async function answer({ text, sourcefile }: CompileQuestion): Promise<void> {
  try {
    const { code } = await transform(text, { ...OPTIONS, sourcefile });
    process.send?.(code.length <= MAX_CODE ? { code } : { tooLong: code.length });
  } catch (error) {
    const first = (error as import('esbuild').TransformFailure).errors?.[0];
    if (!first) return end(); // esbuild has crashed and stays so: whoever waits hears that this process ended
    process.send?.({
      wrong: { text: first.text, line: first.location?.line, lineText: first.location?.lineText },
    });
  }
}

/** esbuild is a process of its own, and may be in the middle of a file without end: all of the group ends at once. */
function end(): void {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(1); // Windows has no process groups
  }
}
