// Goes through the steps: skips what is done, does side by side what does not need each other, and stamps what it did
// only once that is whole.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { allEnded, CommandFailure, endCommands, runCommand } from './command.mjs';
import { failureFrom, Interrupted, isMachineFault, SetupFailure } from './failures.mjs';
import { damageTo, describeDamage } from './manifest.mjs';
import { showSteps } from './progress.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { recordStep, standing } from './standing.mjs';

/**
 * Does every step that is not done yet, each as soon as those that it needs are done. When one fails, the programs of
 * the others are ended: their steps count as not done.
 * @param steps in an order in which each comes after those that its `needs` names.
 * @param course `root`, `python`, `lock`, `force` (names of steps to do again) and `quick` (see `standing`).
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
  const { done, damage } = standing(step, course, stamp);
  if (damage.length > 0) display.say(`${label}: ${describeDamage(damage)}; this is mended now.`);
  if (!done) return await runStep(step, course, label, display, { stamp, damage });
  display.say(`${label}: ${step.summary(course, stamp.result)} (already done)`);
  return { name: step.name, seconds: 0, skipped: true, result: stamp.result };
}

async function runStep(step, course, label, display, { stamp, damage }) {
  const { root } = course;
  const log = join(root, '.setup', 'logs', `${step.name}.log`);
  mkdirSync(join(root, '.setup', 'logs'), { recursive: true });
  rmSync(log, { force: true });
  const started = Date.now();
  const line = display.begin(label);
  try {
    const inputs = hashOf(step.inputs(course));
    const equipped = { ...course, run: commandRunner(course, log, line.say), say: line.say };
    const mended = damage.length > 0 && (await mend(step, equipped, stamp, damage));
    if (!mended && !step.aside) removeStamp(root, step.name);
    const result = mended ? stamp.result : await step.run(equipped);
    const missing = step.outputs(course, result).find((path) => !existsSync(path));
    if (missing)
      throw new Error(`${relative(root, missing)} is missing although every program of this step ended well`);
    const seconds = (Date.now() - started) / 1000;
    recordStep(step, course, result);
    writeStamp(root, step.name, { inputs, seconds, result });
    line.done(step.summary(course, result));
    return { name: step.name, seconds, skipped: false, result };
  } catch (error) {
    line.failed();
    throw withStep(error, step, root, log);
  }
}

/**
 * Mends what is damaged of a finished step and leaves the rest of it alone. Its stamp stays: should this be stopped, the
 * next set-up finds the same damage.
 * @returns false when the whole step must be done: it can't mend a part, or that was not enough.
 */
async function mend(step, course, stamp, damage) {
  if (!step.mend) return false;
  try {
    await step.mend(course, damage, stamp.result);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    if (isMachineFault(error.tail)) throw failureFrom(error.tail, { root: course.root, what: step.source });
    return false;
  }
  const isBack = damageTo(course.root, step.name).every(({ fault }) => fault !== 'missing');
  return isBack && step.outputs(course, stamp.result).every((path) => existsSync(path));
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
