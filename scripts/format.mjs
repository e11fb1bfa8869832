// npm run format [-- --check] [files…]: one style for code (Biome) and notebooks (normal form).
// Without files everything is formatted. --check writes nothing and ends with status 1 when a file is not formatted.
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { biomePath } from './notebooks/cell-code.mjs';
import { notebookFiles } from './notebooks/files.mjs';
import { formatNotebooks } from './notebooks/format.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const args = process.argv.slice(2);
const check = args.includes('--check');
const files = args.filter((arg) => arg !== '--check').map((path) => resolve(path));
const isNotebook = (path) => path.endsWith('.ipynb');

const code = files.length > 0 ? files.filter((path) => !isNotebook(path)) : ['.'];
const notebooks = files.length > 0 ? files.filter(isNotebook) : notebookFiles(root);

const codeIsFine = code.length === 0 || formatCode(code);
const { problems, changed } = formatNotebooks(root, notebooks, { check });
for (const problem of problems) console.error(problem);
for (const name of changed) console.log(`Formatted ${name}.`);
process.exitCode = codeIsFine && problems.length === 0 ? 0 : 1;

/** Formats and lints; prints what Biome says. */
function formatCode(paths) {
  const write = check ? [] : ['--write'];
  const command = [biomePath(root), 'check', ...write, '--no-errors-on-unmatched', ...paths];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0;
}
