// The TypeScript kernel, registered in `.venv` with absolute paths: JupyterLab needs no PATH to start it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, writeWhole } from './stamp.mjs';

export const kernel = {
  name: 'kernel',
  title: 'TypeScript kernel',
  needs: ['packages', 'venv'],

  inputs({ root }) {
    return { recipe: 1, spec: kernelSpec(root) };
  },

  outputs({ root }) {
    return [kernelPath(root)];
  },

  /** A spec that was edited or half written is written again. */
  intact({ root }) {
    return textOf(kernelPath(root)) === specText(root);
  },

  async run({ root }) {
    const main = kernelSpec(root).argv[1];
    if (!existsSync(main)) throw new Error(`expected the kernel at ${main}, found nothing`);
    writeWhole(kernelPath(root), specText(root));
  },

  summary: () => 'tslab is registered in .venv',
};

/** Where JupyterLab finds the kernel. */
export function kernelPath(root) {
  return join(root, '.venv', 'share', 'jupyter', 'kernels', 'tslab', 'kernel.json');
}

/** The registration: what tslab's own installer writes (tslab/python/install.py), with this Node and this clone's start of the kernel. */
export function kernelSpec(root) {
  const main = join(root, 'scripts', 'kernel.cjs');
  return {
    argv: [process.execPath, main, 'kernel', '--config-path', '{connection_file}'],
    display_name: 'TypeScript',
    language: 'typescript',
    interrupt_mode: 'message', // the stop button is heard on a thread of its own, also while a cell keeps the other
  };
}

function specText(root) {
  return `${JSON.stringify(kernelSpec(root), null, 2)}\n`;
}
