// Set-up as a whole: one at a time, stoppable, and every ending said in a sentence.
import { interruptCommands } from './command.mjs';
import { ROOT } from './course.mjs';
import { failureFrom, Interrupted, SetupFailure } from './failures.mjs';
import { takeLock } from './lock.mjs';
import { checkNode } from './node-version.mjs';
import { requirePlace } from './place.mjs';
import { rememberPython } from './remembered-python.mjs';
import { runSteps } from './runner.mjs';
import { finishUpdate } from './step-updates.mjs';
import { STEPS } from './steps.mjs';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Brings the clone to where the course runs. Prints as it goes.
 * @param force names of steps to do again although they are done: what is damaged of them, or all where nothing is.
 * @param quick whether folders that have not changed count as whole; else every file's size is looked at.
 * @param steps the steps to go through; all of them unless told otherwise.
 * @returns the steps' reports, or ends the process: 1 on a failure, 130 on Ctrl-C.
 */
export async function setUp({ force = [], quick = false, steps = STEPS } = {}) {
  const started = Date.now();
  const stop = watchSignals();
  outliveTheWindow();
  let lock;
  try {
    lock = await takeLock(ROOT, (pid) =>
      console.log(`Another set-up of this clone is running (process ${pid}); waiting for it to end.`),
    );
    requirePlace(ROOT);
    const python = rememberPython(ROOT);
    sayVersions(python);
    finishUpdate(ROOT);
    const reports = await runSteps(steps, { root: ROOT, python, lock, force, quick });
    console.log(closingLine(reports, Date.now() - started));
    return reports;
  } catch (error) {
    return endWith(error, lock);
  } finally {
    lock?.release();
    stop();
  }
}

function sayVersions(python) {
  const fault = checkNode(process.versions.node, process.env);
  if (fault) console.log(`${fault.sentence}\nPython ${python.version} is fit for the course.`);
  else console.log(`Node ${process.versions.node} and Python ${python.version} are fit for the course.`);
}

function closingLine(reports, milliseconds) {
  const seconds = (milliseconds / 1000).toFixed(1);
  const tensorflow = reports.find(({ name }) => name === 'tensorflow')?.result;
  if (!tensorflow || tensorflow.backend === 'tensorflow') return `Set-up is complete (${seconds} s).`;
  return (
    `Set-up is complete (${seconds} s), on WebAssembly instead of native TensorFlow: ${tensorflow.why}\n` +
    'The course runs on it, a few times slower. To try native TensorFlow again: npm run setup -- --again tensorflow'
  );
}

/** A window that was closed takes no more lines; the programs in hand are to be ended all the same. */
function outliveTheWindow() {
  for (const stream of [process.stdout, process.stderr])
    if (stream.listenerCount('error', ignore) === 0) stream.on('error', ignore);
}

function ignore() {}

function watchSignals() {
  const listeners = Object.keys(SIGNALS).map((signal) => {
    const listener = () => interruptCommands(signal);
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const off of listeners) off();
  };
}

function endWith(error, lock) {
  lock?.release();
  if (error instanceof Interrupted) {
    console.error(
      `\nSet-up was stopped${during(error)}; the steps before it are done and kept. To go on: npm run setup`,
    );
    process.exit(SIGNALS[error.signal]);
  }
  const failure =
    error instanceof SetupFailure ? error : failureFrom(`${error.code} ${error.message}`, describe(error));
  console.error(`\nSet-up stopped${during(failure)}. ${failure.message}\nTo mend it: ${failure.command}`);
  if (failure.log) console.error(`The whole story is in ${failure.log}`);
  process.exit(1);
}

function during({ step }) {
  return step ? ` at the step "${step}"` : '';
}

function describe(error) {
  return { root: ROOT, what: 'a host', otherwise: `It met a fault of its own: ${error.stack}` };
}
