// Starts JupyterLab after set-up, prints its address, and ends it with Ctrl-C.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../setup/course.mjs';
import { failureFrom } from '../setup/failures.mjs';
import { jupyterLabCommand } from '../setup/jupyter.mjs';
import { setUp } from '../setup/main.mjs';
import { addressLines, faultOfAddress } from './address.mjs';
import { readArguments, USAGE } from './arguments.mjs';
import { browserOn } from './browser.mjs';
import { keepLearnerSeed } from './learner-seed.mjs';
import { runServer } from './server.mjs';

/** Runs `npm start`; the process ends with JupyterLab's exit status, 130 after Ctrl-C, or 2 on a wrong argument. */
export async function main(args) {
  const { help, fault, ...options } = readArguments(args);
  if (help) return console.log(USAGE);
  if (fault) refuse(`${fault}\n${USAGE}`);
  const unreachable = await faultOfAddress(options);
  if (unreachable) refuse(unreachable);
  await setUp({ quick: true });
  lookBeside();
  process.exit(await serve(options));
}

function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

function commandFor(options) {
  const way = browserOn();
  if (options.browser && way.why) console.log(way.why);
  return jupyterLabCommand({ root: ROOT, ...options, ...way, browser: options.browser && way.browser });
}

/** A token from the environment is Jupyter's own way; nobody but its owner needs to see it. */
function announcementFor({ tokenInUrl }) {
  const ownToken = Boolean(process.env.JUPYTER_TOKEN || process.env.JUPYTER_TOKEN_FILE);
  return (server) => addressLines(server, { root: ROOT, tokenInUrl, ownToken });
}

async function serve(options) {
  try {
    keepLearnerSeed(ROOT);
    return await runServer(ROOT, commandFor(options), announcementFor(options));
  } catch (error) {
    const otherwise = `JupyterLab could not start: ${error.message}.`;
    const failure = failureFrom(`${error.code} ${error.message}`, { root: ROOT, what: 'a host', otherwise });
    console.error(`${failure.message}\nTo mend it: ${failure.command.replace('run setup', 'start')}`);
    return 1;
  }
}

/** Set-up took folders that did not change for whole. Every file is looked at now, while JupyterLab starts. */
function lookBeside() {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'setup', 'look.mjs')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.on('error', () => {}); // then JupyterLab has told of the fault already
  process.once('exit', () => child.kill());
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  child.on('close', (code) => {
    if (code !== 0) return;
    for (const { title, sentence, command } of JSON.parse(printed))
      console.error(`\n${title}: ${sentence}\nTo mend it: end JupyterLab with Ctrl-C, then ${command}`);
  });
}
