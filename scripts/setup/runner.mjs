// Goes through the steps: skips what is done, does side by side what does not need each other, and stamps what it did
// only once that is whole.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allEnded, endCommands, runCommand } from './command.mjs';
import { failureFrom, Interrupted, SetupFailure } from './failures.mjs';
import { showSteps } from './progress.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamp.mjs';

/**
 * Does every step that is not done yet, each as soon as those that it needs are done. When one fails, the programs of
 * the others are ended: their steps count as not done.
 * @param steps in an order in which each comes after those that its `needs` names.
 * @param course `root`, `python`, `lock` and `force` (names of steps to do again).
 * @returns for each step, in their order, `{ name, seconds, skipped, result }`.
 * @throws SetupFailure naming the step that failed first, or Interrupted.
 */
export async function runSteps(steps, course, display = showSteps()) {
  const reports = new Map();
  let first;
  const fail = (error) => {
    first ??= error;
    endCommands(first);
    throw error;
  };
  for (const [index, step] of steps.entries()) {
    const label = `${index + 1}/${steps.length}  ${step.title}`;
    const finished = (name) => reports.get(name) ?? Promise.resolve();
    const report = Promise.all(step.needs.map(finished)).then(() =>
      doStep(step, { ...course, finished }, label, display).catch(fail),
    );
    report.catch(() => {}); // told below
    reports.set(step.name, report);
  }
  try {
    return await allEnded([...reports.values()]);
  } catch (error) {
    throw first ?? error;
  }
}

async function doStep(step, course, label, display) {
  const stamp = readStamp(course.root, step.name);
  if (!isDone(step, course, stamp)) return await runStep(step, course, label, display);
  display.say(`${label}: ${step.summary(course, stamp.result)} (already done)`);
  return { name: step.name, seconds: 0, skipped: true, result: stamp.result };
}

function isDone(step, course, stamp) {
  if (!stamp || course.force.includes(step.name) || !inputsStand(step, course, stamp)) return false;
  if (!step.outputs(course, stamp.result).every((path) => existsSync(path))) return false;
  return step.intact?.(course, stamp.result) ?? true;
}

function inputsStand(step, course, stamp) {
  return hashOf(step.inputs(course)) === stamp.inputs;
}

async function runStep(step, course, label, display) {
  const { root } = course;
  const log = join(root, '.setup', 'logs', `${step.name}.log`);
  mkdirSync(join(root, '.setup', 'logs'), { recursive: true });
  rmSync(log, { force: true });
  removeStamp(root, step.name);
  const started = Date.now();
  const line = display.begin(label);
  try {
    const inputs = hashOf(step.inputs(course));
    const result = await step.run({ ...course, run: commandRunner(course, log, line.say), say: line.say });
    const missing = step.outputs(course, result).find((path) => !existsSync(path));
    if (missing)
      throw new Error(`${relative(root, missing)} is missing although every program of this step ended well`);
    const seconds = (Date.now() - started) / 1000;
    writeStamp(root, step.name, { inputs, seconds, result });
    line.done(step.summary(course, result));
    return { name: step.name, seconds, skipped: false, result };
  } catch (error) {
    line.failed();
    throw withStep(error, step, root, log);
  }
}

function commandRunner({ root, lock }, log, onLine) {
  return (program, args, options = {}) =>
    runCommand(program, args, {
      cwd: root,
      log,
      onLine,
      onStart: (pid) => lock.noteChild(pid),
      onEnd: (pid) => lock.forgetChild(pid),
      ...options,
    });
}

function withStep(error, step, root, log) {
  if (error instanceof Interrupted) {
    error.step = error.step ? `${error.step}" and "${step.title}` : step.title;
    return error;
  }
  if (error.step) return error; // another step's, whose failure ended this one
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
