// A fresh JupyterLab with its own settings, files and port, started with the command of `npm start`.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  jupyterEnvironment,
  jupyterLabCommand,
  type LabOptions,
  runtimeFolder,
} from '../../scripts/setup/jupyter.mjs';

const FIRST_PORT = 18_888; // the next free one is taken
const READY_WITHIN_MS = 240_000; // against a hang only
/** Lets the test ask the page whether the kernel is idle. */
const EXPOSE = '--LabApp.expose_app_in_browser=True';

export interface LabServer {
  /** The address of a file of the course in JupyterLab, token included. */
  urlOf(path: string): string;
  /** Everything that the server wrote. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * Starts JupyterLab on the course in `folder` and waits until it answers.
 * @param options more of the options with which `npm start` starts it.
 * @param changes to its environment, and so to that of its kernels.
 * @throws Error with the server's log when it does not answer within four minutes.
 */
export async function startLab(
  folder: string,
  options: Partial<LabOptions> = {},
  changes: Record<string, string> = {},
): Promise<LabServer> {
  const { program, args } = jupyterLabCommand({ port: FIRST_PORT, ...options, root: folder });
  const env = { ...jupyterEnvironment(folder), COURSE_ROOT: folder, ...changes };
  const child = spawn(program, [...args, EXPOSE], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout.on('data', (text) => (log += text));
  child.stderr.on('data', (text) => (log += text));
  const server = await answering(folder, child);
  if (!server) {
    await stop(child);
    throw new Error(`JupyterLab did not start. It wrote:\n${log}`);
  }
  return {
    urlOf: (path) => `${server.url}lab/tree/${path}?token=${server.token}`,
    log: () => log,
    stop: () => stop(child),
  };
}

interface Address {
  /** With a slash at the end. */
  url: string;
  token: string;
}

async function answering(folder: string, child: ChildProcess): Promise<Address | undefined> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && child.exitCode === null) {
    const address = noted(folder, child);
    const response =
      address && (await fetch(`${address.url}api?token=${address.token}`).catch(() => undefined));
    if (response?.ok) return address;
    await sleep(200);
  }
  return undefined;
}

/** What the server noted about itself in its runtime folder. */
function noted(folder: string, child: ChildProcess): Address | undefined {
  const runtime = runtimeFolder(folder);
  if (!existsSync(runtime)) return undefined;
  const file = readdirSync(runtime).find((name) => name === `jpserver-${child.pid}.json`);
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(join(runtime, file), 'utf8'));
  } catch {
    return undefined; // half written: the next look finds it whole
  }
}

/** Ends the server, which ends its kernels; by force when it takes longer than ten seconds. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(force);
}
