// nginx as a learner's administrator sets it up: the block that WHERE-TO-RUN.md shows, with ports of the test's own.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../notebooks/lesson';

const MISSING = 'No nginx, so the course behind a proxy is not tested: `apt-get install nginx-light`.';

/** A running proxy. */
export interface Nginx {
  readonly port: number;
  stop(): Promise<void>;
}

/** Skips the suite where no nginx is, with one line that says so; fails it where a browser is required, as in CI. */
export function requireNginx(context: Mocha.Context): void {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
  } catch {
    if (process.env.COURSE_REQUIRE_BROWSER === '1') throw new Error(MISSING);
    console.log(`    ${MISSING}`);
    context.skip();
  }
}

/**
 * Starts it in front of a JupyterLab.
 * @param labPort the port on which JupyterLab listens.
 */
export async function startProxy(labPort: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'course-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, labPort));
  const child = spawn('nginx', ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;'], { stdio: 'pipe' });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 100) throw new Error(`nginx did not start. It wrote:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { port, stop: () => stop(child, folder) };
}

function configuration(folder: string, port: number, labPort: string): string {
  const page = readFileSync(join(ROOT, 'WHERE-TO-RUN.md'), 'utf8');
  const block = page.match(/```nginx\n([\s\S]*?)```/)?.[1] ?? '';
  const server = block
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('http://127.0.0.1:8888', `http://127.0.0.1:${labPort}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder};`)
    .join('\n');
  return `pid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${server}}\n`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function answers(port: number): Promise<boolean> {
  return (await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)) !== undefined;
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true });
}
