// The image of binder/Dockerfile, built for real on a base as Node's own: run by an ordinary user, without a network.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { browserPath, openBrowser, requireBrowser } from '../browser/browser';
import { walkThroughLesson } from '../browser/elsewhere';
import { buildCourse, makeBase, must, podman, runImage, whyNoImages } from './podman';

const BASE = 'localhost/course-test-base';
const IMAGE = 'localhost/course-test';
const VOLUME = 'course-test-work';
const WORK = '/home/jovyan/course';
const EXERCISE = '01-forward-pass/dense';
const TOKEN = 'of-the-test';

describe('the image', function () {
  this.timeout(40 * 60_000); // against a hang only
  let folder: string;

  before(function () {
    const why = whyNoImages();
    if (why) {
      console.log(`    ${why}`);
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'course-image-'));
    makeBase(folder, BASE);
    buildCourse(folder, BASE, IMAGE);
  });
  after(() => {
    if (!folder) return;
    podman(['volume', 'rm', '--force', VOLUME]);
    podman(['rmi', '--force', IMAGE, BASE]);
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a command prints in a container of its own, with the learner's volume. */
  const inside = (...command: string[]): string =>
    must(runImage(['--rm', '-v', `${VOLUME}:${WORK}`, IMAGE, ...command]));

  it('runs as an ordinary user, who can change nothing in the course', () => {
    expect(inside('id', '-u')).to.equal('1000');
    const tried =
      'touch /opt/course/x /opt/course/lib/dist/x /opt/course/.venv/x /usr/x 2>/dev/null; echo $?';
    expect(inside('sh', '-c', tried)).to.equal('1');
    const writable = 'find /opt/course -xdev -writable -not -type l | head -5; echo none else';
    expect(inside('sh', '-c', writable)).to.equal('none else');
  });

  it('holds nothing of the settings by which it was built', () => {
    const look =
      'cat /root/.npmrc /root/.config/pip/pip.conf /etc/pip.conf 2>/dev/null; ls -A /tmp /root/.cache 2>/dev/null; echo end';
    expect(must(runImage(['--rm', '--user', '0', '--entrypoint', 'sh', IMAGE, '-c', look]))).to.equal('end');
    expect(must(podman(['inspect', '--format', '{{.Config.Env}}', IMAGE]))).to.not.match(
      /registry|PIP_|npm_/i,
    );
  });

  it('has native TensorFlow', () => {
    const asked = 'process.exit(require("@tensorflow/tfjs-node").getBackend() === "tensorflow" ? 0 : 1)';
    expect(runImage(['--rm', IMAGE, 'node', '-e', asked]).status).to.equal(0);
  });

  it('checks an exercise, keeps what was written in its volume, and shows it to the next container', () => {
    const check = () =>
      runImage(['--rm', '-v', `${VOLUME}:${WORK}`, IMAGE, 'npm', 'run', 'check', '--', EXERCISE]).output;
    expect(check()).to.contain('Not started');
    inside('cp', `/opt/course/solutions/${EXERCISE}.ts`, `exercises/${EXERCISE}.ts`);
    expect(check()).to.contain('Correct');
    expect(inside('grep', '-c', EXERCISE, '.course/progress.json')).to.match(/^[1-9]/);
    inside('cp', `/opt/course/exercises/${EXERCISE}.ts`, `exercises/${EXERCISE}.ts`);
  });

  it('takes a folder of the user who runs it in place of the volume, and says what is wrong with another', () => {
    const [mine, others] = ['mine', 'others'].map((name) => join(folder, name));
    for (const path of [mine, others]) mkdirSync(path);
    execFileSync('chown', ['4321:4321', mine]);
    const as = ['--rm', '--user', '4321:4321', '-v'];
    expect(must(runImage([...as, `${mine}:${WORK}`, IMAGE, 'pwd']))).to.equal(WORK);
    chmodSync(others, 0o755);
    const refused = runImage([...as, `${others}:${WORK}`, IMAGE, 'pwd']);
    expect(refused.status).to.equal(2);
    expect(refused.output).to.match(
      /Expected \/home\/jovyan\/course to be a folder that user 4321 may write/,
    );
  });

  it("asks for JupyterHub's server where a hub starts it, and says how to have it", () => {
    const hub = ['-e', 'JUPYTERHUB_API_TOKEN=x', '-e', 'JUPYTERHUB_SERVICE_PREFIX=/user/ada/'];
    const { status, output } = runImage(['--rm', ...hub, IMAGE]);
    expect(status).to.equal(2);
    expect(output).to.contain('--build-arg SERVERS="notebook jupyterhub==X"');
  });

  it("answers to Binder's command under a prefix, with the course's kernel", async () => {
    const command = ['jupyter', 'notebook', '--ip=0.0.0.0', '--ServerApp.base_url=/user/x/'];
    await withServer([IMAGE, ...command, `--IdentityProvider.token=${TOKEN}`], (ask) => {
      const specs = JSON.parse(ask('/user/x/api/kernelspecs'));
      expect(specs.kernelspecs.tslab.spec.display_name).to.equal('TypeScript');
      expect(ask('/user/x/api/contents/notebooks')).to.contain('01-forward-pass.ipynb');
    });
  });

  it('shows lesson 01 in a browser, without a network', async function () {
    requireBrowser(this);
    const started = Date.now();
    const command = ['-v', `${VOLUME}:${WORK}`, IMAGE, '--base-url', '/user/ada/'];
    await withServer([...command, '--', '--LabApp.expose_app_in_browser=True'], async (_ask, id) => {
      console.log(`      answers after ${((Date.now() - started) / 1000).toFixed(1)} s`);
      const browser = await browserBeside(id);
      const lesson = '/user/ada/lab/tree/notebooks/01-forward-pass.ipynb';
      await walkThroughLesson(browser, `http://127.0.0.1:8888${lesson}?token=${TOKEN}`, 'image').finally(() =>
        browser.close(),
      );
    });
  });

  /** Chromium in the container's own network, where the server is all there is. */
  async function browserBeside(id: string): Promise<Browser> {
    const pid = must(podman(['inspect', '--format', '{{.State.Pid}}', id]));
    const wrapper = join(folder, 'chromium');
    const text = `#!/bin/sh\nexec nsenter --net=/proc/${pid}/ns/net ${browserPath()} "$@"\n`;
    writeFileSync(wrapper, text, { mode: 0o755 });
    const usual = process.env.CHROMIUM;
    process.env.CHROMIUM = wrapper;
    try {
      return await openBrowser();
    } finally {
      if (usual === undefined) delete process.env.CHROMIUM;
      else process.env.CHROMIUM = usual;
    }
  }
});

/** Runs a server in a container for as long as `use` takes; `ask` gets a page of it from inside. */
async function withServer(
  args: string[],
  use: (ask: (path: string) => string, id: string) => unknown,
): Promise<void> {
  const id = must(runImage(['-d', '-e', `JUPYTER_TOKEN=${TOKEN}`, ...args]));
  const ask = (path: string): string => {
    const get = `fetch('http://127.0.0.1:8888${path}', { headers: { authorization: 'token ${TOKEN}' } })
      .then(async (answer) => (answer.ok ? process.stdout.write(await answer.text()) : process.exit(1)))`;
    const { status, output } = podman(['exec', id, 'node', '-e', get]);
    return status === 0 ? output : '';
  };
  try {
    const prefix = args.join(' ').match(/\/user\/\w+\//)?.[0] ?? '/';
    for (let tries = 0; !ask(`${prefix}api`); tries++) {
      if (tries > 120) throw new Error(`No answer. The container wrote:\n${podman(['logs', id]).output}`);
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    await use(ask, id);
  } finally {
    podman(['rm', '--force', '--time', '5', id]);
  }
}
