// The JupyterLab process: from its start to its address, and from Ctrl-C to its end.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failureFrom } from '../setup/failures.mjs';
import { jupyterEnvironment, runtimeFolder } from '../setup/jupyter.mjs';
import { hasGroups, signalGroup } from '../setup/processes.mjs';

const LOOK_EVERY_MS = 150;
const PATIENCE_WITH_END_MS = 10_000;

/**
 * Runs JupyterLab to its end.
 * @param command its `program` and `args`.
 * @param announcement what to print of its note of itself, line by line, once it answers.
 * @returns its exit status; 130 after Ctrl-C, 143 after SIGTERM.
 */
export function runServer(root, { program, args }, announcement) {
  const logPath = join(root, '.setup', 'logs', 'jupyterlab.log');
  mkdirSync(join(root, '.setup', 'logs'), { recursive: true });
  mkdirSync(runtimeFolder(root), { recursive: true });
  rmSync(logPath, { force: true });
  const log = openSync(logPath, 'w', 0o600); // JupyterLab logs its token
  const child = spawn(program, args, {
    cwd: root,
    env: serverEnvironment(root),
    stdio: ['ignore', log, log],
    detached: hasGroups(), // Ctrl-C reaches us alone, and we end it in order
  });
  closeSync(log);
  const announcing = announce(root, child, announcement);
  const stop = stopWith(child);
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(tell(`JupyterLab could not start: ${error.message}`, logPath)));
    child.on('exit', (code, signal) => {
      clearInterval(announcing);
      if (stop.status) return resolve(stop.status);
      resolve(
        code === 0 ? 0 : tell(`JupyterLab ended with ${signal ?? `status ${code}`}`, logPath, code ?? 1),
      );
    });
  });
}

/** The learner's own token is meant for this server, unlike those of Jupyter's that the tests start. */
function serverEnvironment(root) {
  const { JUPYTER_TOKEN, JUPYTER_TOKEN_FILE } = process.env;
  return { ...jupyterEnvironment(root), JUPYTER_TOKEN, JUPYTER_TOKEN_FILE };
}

function tell(sentence, logPath, status = 1) {
  const last = readFileSync(logPath, 'utf8').trim().split('\n').slice(-5).join('\n');
  console.error(`${sentence}. Its last lines:\n${last}`);
  const known = failureFrom(last, {
    root: dirname(dirname(dirname(logPath))),
    what: 'a host',
    otherwise: '',
  });
  if (known.message) console.error(`${known.message}\nTo mend it: npm start`);
  else
    console.error(
      'To mend it: npm run setup, which looks at every file. What else this machine offers: npm run doctor',
    );
  return status;
}

/** Prints the announcement as soon as the server has noted its address. */
function announce(root, child, announcement) {
  const note = join(runtimeFolder(root), `jpserver-${child.pid}.json`);
  const timer = setInterval(() => {
    const server = read(note);
    if (!server) return;
    clearInterval(timer);
    console.log(`\n${announcement(server).join('\n')}`);
  }, LOOK_EVERY_MS);
  return timer;
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined; // not there yet, or half written
  }
}

/** Ends the server on a signal to us, or when npm, which started us, is gone. */
function stopWith(child) {
  const stop = { status: undefined };
  const end = (status) => {
    if (stop.status) return signalGroup(child.pid, 'SIGKILL'); // asked twice
    stop.status = status;
    if (hasGroups()) child.kill('SIGTERM');
    else signalGroup(child.pid); // Windows has no signal that asks
    console.log('\nEnding JupyterLab.');
    setTimeout(() => signalGroup(child.pid, 'SIGKILL'), PATIENCE_WITH_END_MS).unref();
  };
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])
    process.on(signal, () => end(status));
  if (process.env.npm_lifecycle_event) watchParent(end);
  return stop;
}

function watchParent(end) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end(129);
  }, 1000);
  timer.unref();
}
