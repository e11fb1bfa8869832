// pip inside `.venv`, quick to give up on an index that is out of reach.
import { CommandFailure } from './command.mjs';
import { pythonEnvironment, venvBin } from './course.mjs';
import { isNetwork } from './failures.mjs';

const PATIENCE = ['--timeout', '10', '--progress-bar', 'off'];

/** Runs `pip install` in `.venv`. @throws CommandFailure as `runCommand` does. */
export function pipInstall(course, args) {
  return pip(course, 'install', args);
}

/** Runs `pip download`, as `.venv` has it. @throws CommandFailure as `runCommand` does. */
export function pipDownload(course, args) {
  return pip(course, 'download', args);
}

/**
 * Wheels come from wherever the user's own pip settings say.
 *
 * The first try asks each index once, since pip asks an index out of reach anew for every package, even when the
 * wheels lie on disk. Only when that finds too little is there a second, more patient one, which also tells an index
 * out of reach from one that lacks a package.
 */
async function pip({ root, run }, command, args) {
  const attempt = (retries) =>
    run(venvBin(root, 'python'), ['-m', 'pip', command, '--retries', retries, ...PATIENCE, ...args], {
      env: pythonEnvironment(),
    });
  try {
    await attempt('0');
  } catch (error) {
    if (!(error instanceof CommandFailure) || !mayBeNetwork(error.tail)) throw error;
    await attempt('1');
  }
}

/** With no retries pip keeps quiet about the network and says that there is no such package. */
function mayBeNetwork(output) {
  return isNetwork(output) || /No matching distribution/.test(output);
}
