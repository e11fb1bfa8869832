// Native TensorFlow for Node, by the first way that works: tfjs-node's own installer, then the Python wheel and a
// local build. Where neither does, the course runs on WebAssembly, which came with the Node packages.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CommandFailure } from './command.mjs';
import { failureFrom, isFatal } from './failures.mjs';
import { textOf, writeWhole } from './stamp.mjs';
import { findCompiler } from './tensorflow/build-tools.mjs';
import { NoWay } from './tensorflow/no-way.mjs';
import { ownInstaller } from './tensorflow/own-installer.mjs';
import { packageFolder } from './tensorflow/package-folder.mjs';
import { wheel } from './tensorflow/wheel.mjs';

const WAYS = [ownInstaller, wheel];
const MULTIPLY = join('scripts', 'setup', 'tensorflow', 'multiply.cjs');

export const tensorflow = {
  name: 'tensorflow',
  title: 'Native TensorFlow',
  needs: ['packages'], // and .venv, where it comes to the wheel; and lib/dist, but for its probe alone, at the end

  inputs({ root }) {
    return {
      recipe: 2,
      version: JSON.parse(readFileSync(join(packageFolder(root), 'package.json'), 'utf8')).version,
      machine: `${process.platform} ${process.arch}`,
      wheel: textOf(join(root, 'requirements-tensorflow.txt')),
    };
  },

  outputs({ root }, result) {
    return result.files.map((path) => join(root, path));
  },

  /**
   * Without a native library: worth another try once a compiler or another host is there. With one, under another
   * Node than it was proven on: a binding is made for all of them (N-API), and multiplies once more to show it.
   */
  intact({ root }, result) {
    if (result.backend !== 'tensorflow') return result.circumstances === circumstances();
    return result.modules === process.versions.modules || multiplies(root);
  },

  async run(course) {
    const reasons = [];
    for (const way of WAYS) {
      course.say(`trying ${way.title}`);
      clear(course.root);
      const failure = await attempt(way, course);
      if (!failure) {
        const files = way.files(course.root).map((path) => relative(course.root, path));
        return { backend: 'tensorflow', way: way.title, files, modules: process.versions.modules };
      }
      reasons.push(`${way.title}: ${failure}`);
    }
    clear(course.root);
    return {
      backend: 'wasm',
      why: `${reasons.join('; ')}.`,
      files: [],
      circumstances: circumstances(),
    };
  },

  summary: (_course, result) =>
    result.backend === 'tensorflow'
      ? `works, by ${result.way}`
      : `not to be had here, so WebAssembly. ${result.why}`,
};

/** Goes one way to its end, and multiplies a matrix with what it left. @returns undefined, or why it failed. */
async function attempt(way, course) {
  const manifest = join(packageFolder(course.root), 'package.json');
  const original = readFileSync(manifest, 'utf8');
  try {
    await way.install(course);
    await course.finished('build');
    await course.run(process.execPath, [MULTIPLY], { limitMs: 120_000 });
    return undefined;
  } catch (error) {
    if (error instanceof NoWay) return error.message;
    if (!(error instanceof CommandFailure)) throw error;
    if (isFatal(error.tail)) throw failureFrom(error.tail, { root: course.root });
    return lastWords(error);
  } finally {
    writeWhole(manifest, original); // tfjs-node's installer writes into it, and leaves it so when it fails
  }
}

function multiplies(root) {
  return (
    spawnSync(process.execPath, [MULTIPLY], { cwd: root, stdio: 'ignore', timeout: 120_000 }).status === 0
  );
}

function lastWords({ message, tail }) {
  const lines = tail.split('\n').filter((line) => /error|cannot|failed|not found/i.test(line));
  const line = lines.find((text) => /Error:|ERROR:|error:/.test(text)) ?? lines[0] ?? message;
  return line.replace(/\s+/g, ' ').trim().slice(0, 200);
}

function clear(root) {
  const folder = packageFolder(root);
  for (const part of ['deps', 'lib', 'build-tmp', 'build-tmp-napi-v8'])
    rmSync(join(folder, part), { recursive: true, force: true });
}

function circumstances() {
  const { TFJS_NODE_CDN_STORAGE, TFJS_NODE_BASE_URI, CDN_STORAGE } = process.env;
  return JSON.stringify([TFJS_NODE_CDN_STORAGE, TFJS_NODE_BASE_URI, CDN_STORAGE, findCompiler().missing]);
}
