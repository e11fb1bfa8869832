// From how a cell ended to the sentence a learner reads.
import { exercises } from '../job/manifest';
import { NOT_WRITTEN } from '../job/verdicts';
import { VerdictError } from './errors';
import type { Ending } from './launch';
import type { CellLimits } from './limits';
import type { Thrown } from './replies';
import type { SourceLines } from './source-lines';
import { steadyWording } from './wording';

/** The verdict for a cell that ended while something was `doing`. */
export function ending(how: Ending, doing: string, limits: CellLimits): VerdictError {
  const outOfMemory =
    how.reason === 'memory' || /heap out of memory|Array buffer allocation failed/.test(how.output);
  if (outOfMemory) {
    const sentence =
      `The memory limit (${limits.heapMiB} MiB of objects, ${limits.residentMiB} MiB in all) was reached after ${doing}. ` +
      'Does an array grow in a loop without end?';
    return new VerdictError('OOM', sentence);
  }
  if (how.reason === 'output') {
    const mib = limits.outputBytes / 2 ** 20;
    const sentence = `More than ${mib} MiB were printed after ${doing}. Remove the console.log, or call it less often.`;
    return new VerdictError('OUTPUT_LIMIT', sentence, how.output.slice(0, 500));
  }
  const status = how.signal ? `signal ${how.signal}` : `exit status ${how.code}`;
  return new VerdictError(
    'EXITED',
    `The process ended with ${status} after ${doing}, before anything came back. Remove process.exit and the like.`,
    how.output.slice(0, 2000),
  );
}

/**
 * The verdict when nothing came back. It names the limits and not what was left of them, and the first thing that did
 * not end: so the same code is told the same, however fast the machine is.
 */
export function timedOut(loading: boolean, limits: CellLimits): VerdictError {
  const [call, again, total] = [limits.callMs, limits.callAgainMs, limits.totalMs].map(
    (ms) => `${(ms / 1000).toFixed(1)} s`,
  );
  const doing = loading ? 'the file was loaded' : 'your function was called';
  const sentence =
    `Nothing came back within ${call} of computing after ${doing} (${again} once something did not end, ${total} for all tests). ` +
    'Is there a loop that never ends?';
  return new VerdictError('TIMEOUT', sentence);
}

/** The verdict for an error that the learner's code threw; a stub's own error means that nothing was tried. */
export function threw(
  { name, message: rawMessage, stack: rawStack }: Thrown,
  filename: string,
  toSource: SourceLines,
  verdict: 'THREW' | 'LOAD_ERROR' = 'THREW',
): VerdictError {
  const stack = toSource(rawStack);
  const message = steadyWording(rawMessage);
  if (message.startsWith(NOT_WRITTEN)) return new VerdictError('NOT_ATTEMPTED', message);
  // whether a stack goes on behind an await depends on Node: a line is named only where the error arose in its call
  const line = new RegExp(`^ +at (?!async ).*\\b${escapePattern(filename)}:(\\d+)`, 'm').exec(stack)?.[1];
  const where = line ? ` in line ${line} of ${filename}` : '';
  const advice = adviceFor(name, message);
  return new VerdictError(
    verdict,
    `${name}: ${message}${where}.${advice}`.replace(/\.\.( |$)/, '.$1'),
    ownFrames(stack, filename),
  );
}

function adviceFor(name: string, message: string): string {
  if (name === 'RangeError' && /call stack/.test(message)) {
    return ' Too many calls lie within each other: does a function call itself forever, or once for each item of a long list? A loop has no such limit.';
  }
  const missing = /^(\w+) is not defined/.exec(message)?.[1];
  const elsewhere = missing && exercises().find(({ signatures }) => Object.hasOwn(signatures, missing));
  if (name !== 'ReferenceError' || !elsewhere) return '';
  return ` ${missing} belongs to another exercise, and each stands alone: write its lines again in this file.`;
}

/** The verdict for a value that can't be sent. */
export function refused(name: string, why: string): VerdictError {
  return new VerdictError(
    'PROTOCOL',
    `${name} returned a value that cannot be handed over: ${why}. Return plain numbers and arrays.`,
  );
}

/** The lines of a stack trace that lie in the learner's file. */
function ownFrames(stack: string, filename: string): string {
  const lines = stack.split('\n');
  return [lines[0], ...lines.slice(1).filter((line) => line.includes(filename))].join('\n').slice(0, 2000);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
