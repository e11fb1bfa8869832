// Goes through the steps: skips what is done, and stamps what it did only once it is whole.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runCommand } from './command.mjs';
import { failureFrom, Interrupted, SetupFailure } from './failures.mjs';
import { showStep } from './progress.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamp.mjs';

/**
 * Does every step that is not done yet, in order.
 * @param course `root`, `python`, `lock` and `force` (names of steps to do again).
 * @returns for each step `{ name, seconds, skipped, result }`.
 * @throws SetupFailure naming the step, or Interrupted.
 */
export async function runSteps(steps, course, write = console.log) {
  const reports = [];
  for (const [index, step] of steps.entries()) {
    const label = `${index + 1}/${steps.length}  ${step.title}`;
    const stamp = readStamp(course.root, step.name);
    if (isDone(step, course, stamp)) {
      write(`${label}: ${step.summary(course, stamp.result)} (already done)`);
      reports.push({ name: step.name, seconds: 0, skipped: true, result: stamp.result });
    } else {
      reports.push(await runStep(step, course, label));
    }
  }
  return reports;
}

function isDone(step, course, stamp) {
  if (!stamp || course.force.includes(step.name) || !inputsStand(step, course, stamp)) return false;
  if (!step.outputs(course, stamp.result).every((path) => existsSync(path))) return false;
  return step.intact?.(course, stamp.result) ?? true;
}

function inputsStand(step, course, stamp) {
  return hashOf(step.inputs(course)) === stamp.inputs;
}

async function runStep(step, course, label) {
  const { root } = course;
  const log = join(root, '.setup', 'logs', `${step.name}.log`);
  mkdirSync(join(root, '.setup', 'logs'), { recursive: true });
  rmSync(log, { force: true });
  removeStamp(root, step.name);
  const started = Date.now();
  const display = showStep(label);
  try {
    const inputs = hashOf(step.inputs(course));
    const result = await step.run({
      ...course,
      run: commandRunner(course, log, display.line),
      say: display.line,
    });
    const missing = step.outputs(course, result).find((path) => !existsSync(path));
    if (missing)
      throw new Error(`${relative(root, missing)} is missing although every program of this step ended well`);
    const seconds = (Date.now() - started) / 1000;
    writeStamp(root, step.name, { inputs, seconds, result });
    display.done(step.summary(course, result));
    return { name: step.name, seconds, skipped: false, result };
  } catch (error) {
    display.failed();
    throw withStep(error, step, root, log);
  }
}

function commandRunner({ root, lock }, log, onLine) {
  return (program, args, options = {}) =>
    runCommand(program, args, { cwd: root, log, onLine, onStart: (pid) => lock.noteChild(pid), ...options });
}

function withStep(error, step, root, log) {
  if (error instanceof Interrupted) return Object.assign(error, { step: step.title });
  const failure =
    error instanceof SetupFailure
      ? error
      : failureFrom(`${error.code} ${error.message}`, {
          root,
          what: 'a host',
          otherwise: `The step failed: ${error.message}.`,
        });
  return Object.assign(failure, { step: step.title, log: existsSync(log) ? relative(root, log) : undefined });
}
