// Starts JupyterLab after set-up, prints its address, and ends it with Ctrl-C.
import { ROOT } from '../setup/course.mjs';
import { jupyterLabCommand } from '../setup/jupyter.mjs';
import { setUp } from '../setup/main.mjs';
import { readArguments, USAGE } from './arguments.mjs';
import { keepLearnerSeed } from './learner-seed.mjs';
import { runServer } from './server.mjs';

/** Runs `npm start`; the process ends with JupyterLab's exit status, 130 after Ctrl-C, or 2 on a wrong argument. */
export async function main(args) {
  const { help, fault, port, browser } = readArguments(args);
  if (help) return console.log(USAGE);
  if (fault) {
    console.error(`${fault}\n${USAGE}`);
    process.exit(2);
  }
  await setUp({ quick: true });
  keepLearnerSeed(ROOT);
  process.exit(await runServer(ROOT, jupyterLabCommand({ root: ROOT, port, browser })));
}
