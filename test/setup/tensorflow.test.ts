// The three ways to a backend, each with the others made unreachable, and each proven by a computation.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { jupyterEnvironment } from '../../scripts/setup/jupyter.mjs';
import { type InstallerHost, packLibrary, serveLibrary } from './installer-host';
import {
  type Ending,
  environmentWith,
  pathWith,
  removeScratch,
  scratchClone,
  scratchFolder,
  setUp,
  stampOf,
} from './scratch';

const CLOSED = 'http://127.0.0.1:9/';

describe('native TensorFlow', function () {
  this.timeout(240_000);
  after(removeScratch);

  describe('with the installer’s host and the wheel out of reach', () => {
    let clone: string;
    let first: Ending;
    let unreachable: Record<string, string>;

    before(async () => {
      unreachable = { TFJS_NODE_CDN_STORAGE: CLOSED, PIP_CONSTRAINT: forbidWheel() };
      clone = scratchClone(['packages', 'build', 'venv']);
      first = await setUp(clone, unreachable);
    });

    it('set-up ends well', () => {
      expect(first.status, first.output).to.equal(0);
    });

    it('says that it is WebAssembly, why, and how to try again', () => {
      expect(first.output).to.include('on WebAssembly instead of native TensorFlow');
      expect(first.output).to.include(
        "tfjs-node's own installer: its host does not serve the library (ECONNREFUSED)",
      );
      expect(first.output).to.match(/tensorflow-cpu wheel and a local build: pip/);
      expect(first.output).to.include('npm run setup -- --again tensorflow');
    });

    it('leaves the course a backend that multiplies', () => {
      expect(multiply(clone)).to.deep.equal({ backend: 'wasm', product: [17, 39] });
    });

    it('runs lesson 01 all the same', () => {
      const executed = join(scratchFolder(), 'lesson.ipynb');
      const args = ['execute', 'notebooks/01-forward-pass.ipynb', '--timeout=120', `--output=${executed}`];
      const env = jupyterEnvironment(clone, environmentWith({}));
      execFileSync(join(clone, '.venv', 'bin', 'jupyter'), args, { cwd: clone, env, stdio: 'pipe' });
      expect(readFileSync(executed, 'utf8')).to.include('203,264');
    });

    it('is not tried again while nothing changed, and still says so', async () => {
      const { output } = await setUp(clone, unreachable);
      expect(output).to.match(/Native TensorFlow: not to be had here, so WebAssembly.*\(already done\)/);
    });
  });

  it('without a compiler ends on WebAssembly and names the package to install', async () => {
    const clone = scratchClone(['packages', 'build', 'venv']);
    const PATH = pathWith(['sh', 'env', 'node', 'npm', 'python3']);
    const { status, output } = await setUp(clone, { TFJS_NODE_CDN_STORAGE: CLOSED, PATH });
    expect(status, output).to.equal(0);
    expect(output).to.match(/a C\+\+ compiler to build it with is not on PATH \(.*install.*\)/);
    expect(multiply(clone).backend).to.equal('wasm');
  });

  describe('with a host that serves an archive in the installer’s layout', () => {
    let host: InstallerHost;
    before(async () => {
      host = await serveLibrary(packLibrary());
    });
    after(() => host.close());

    it('comes by the installer, the binding built here when the host has none, beside the build of lib/', async () => {
      const clone = scratchClone(['packages', 'venv']);
      const { status, output } = await setUp(clone, {
        TFJS_NODE_CDN_STORAGE: host.address,
        npm_config_tfjs_binding_binary_host_mirror: CLOSED,
        PIP_CONSTRAINT: forbidWheel(),
      });
      expect(status, output).to.equal(0);
      expect(output).to.match(
        /Native TensorFlow \.\.\.[\s\S]*compiled to lib\/dist \([\s\S]*Native TensorFlow: works/,
      );
      expect(stampOf(clone, 'tensorflow')?.result.way).to.equal("tfjs-node's own installer");
      expect(multiply(clone)).to.deep.equal({ backend: 'tensorflow', product: [17, 39] });
    });

    it('comes by the installer without a compiler when the host has the binding too', async () => {
      const clone = scratchClone(['packages', 'build', 'venv']);
      const { status, output } = await setUp(clone, {
        TFJS_NODE_CDN_STORAGE: host.address,
        npm_config_tfjs_binding_binary_host_mirror: host.bindings,
        PATH: pathWith(['sh', 'env', 'node', 'npm', 'python3']),
      });
      expect(status, output).to.equal(0);
      expect(stampOf(clone, 'tensorflow')?.result.way).to.equal("tfjs-node's own installer");
      expect(multiply(clone)).to.deep.equal({ backend: 'tensorflow', product: [17, 39] });
    });

    it('that breaks off in the middle counts as no library', async () => {
      const clone = scratchClone(['packages', 'build', 'venv']);
      const { status, output } = await setUp(clone, {
        TFJS_NODE_CDN_STORAGE: host.broken,
        PIP_CONSTRAINT: forbidWheel(),
      });
      expect(status, output).to.equal(0);
      expect(multiply(clone).backend).to.equal('wasm');
    });
  });
});

/** A pip constraint that no tensorflow-cpu satisfies: JupyterLab can be had, the wheel can't. */
function forbidWheel(): string {
  const path = join(scratchFolder(), 'constraint.txt');
  writeFileSync(path, 'tensorflow-cpu<0.0.1\n');
  return path;
}

/** (2, 2) times (2, 1) on the backend that the clone's course starts: [[1, 2], [3, 4]] x [[5], [6]] = [[17], [39]]. */
function multiply(clone: string): { backend: string; product: number[] } {
  const program = `
    const { startBackend, tf } = require('course/tf');
    startBackend().then(async ({ backend }) => {
      const product = tf.matMul(tf.tensor2d([[1, 2], [3, 4]]), tf.tensor2d([[5], [6]]));
      console.log(JSON.stringify({ backend, product: [...(await product.data())] }));
    });`;
  const text = execFileSync(process.execPath, ['-e', program], {
    cwd: clone,
    env: environmentWith({}),
    encoding: 'utf8',
  });
  return JSON.parse(text.trim().split('\n').pop() ?? '');
}
