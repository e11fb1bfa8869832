// Runs cells with the real kernel of this clone, away from the reader's own Jupyter folders.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from 'course/core';
import { kernelSpec } from '../../scripts/setup/step-kernel.mjs';

/** A chart, as far as the tests look at it. */
interface Chart {
  title: unknown;
  data: { values: object[] };
}

/** The forms of an output by MIME type; all but the chart are text. */
export interface Data {
  'application/vnd.vegalite.v5+json': Chart;
  [mime: string]: Chart | string;
}

/** One message of the kernel about an output. */
export interface Message {
  type: 'display_data' | 'update_display_data' | 'stream' | 'error';
  id: string | null;
  content: Data;
}

/** What a run left: the messages of each cell, and its outputs as a notebook file keeps them. */
export interface Run {
  sent: Message[][];
  outputs: { output_type: string; data: Data; metadata: object }[][];
}

/** Executes cells in one kernel; a cell that throws does not stop those after it. */
export function runCells(cells: string[]): Run {
  const home = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    installKernel(join(home, 'data', 'kernels', 'tslab'));
    const input = JSON.stringify({ cells, folder: projectPath('notebooks') });
    const env = {
      PATH: process.env.PATH,
      HOME: home,
      COURSE_ROOT: projectPath(),
      JUPYTER_DATA_DIR: join(home, 'data'),
      JUPYTER_CONFIG_DIR: join(home, 'config'),
      JUPYTER_RUNTIME_DIR: join(home, 'runtime'),
      IPYTHONDIR: join(home, 'ipython'),
    };
    const python = projectPath('.venv', 'bin', 'python');
    const options = {
      input,
      env,
      maxBuffer: 1e8,
      stdio: ['pipe', 'pipe', 'ignore'] as ['pipe', 'pipe', 'ignore'],
    };
    return JSON.parse(execFileSync(python, [join(__dirname, 'run-cells.py')], options).toString());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function installKernel(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), JSON.stringify(kernelSpec(projectPath())));
}
