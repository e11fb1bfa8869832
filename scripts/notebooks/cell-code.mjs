// Formats the TypeScript of many cells with one run of Biome. Each cell becomes a file of its own, because
// a lesson may declare the same name in two cells, which Biome refuses within one file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A cell is narrower than a source file: longer lines would scroll sideways in JupyterLab. */
const LINE_WIDTH = 100;

/**
 * The cells as Biome writes them, without a newline at the end.
 * @param root the course's folder, whose `.biome.json` sets the style
 * @param sources TypeScript, one text a cell
 * @returns for each cell `{ source }`, or `{ source, problem }` with the text as it came when it does not parse
 */
export function formatCells(root, sources) {
  const folder = mkdtempSync(join(tmpdir(), 'course-format-'));
  try {
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(cellStyle(root)));
    const files = sources.map((_, index) => `${index}.ts`);
    for (const [index, file] of files.entries()) writeFileSync(join(folder, file), sources[index]);
    const problems = runBiome(root, folder);
    return files.map((file, index) =>
      problems.has(file)
        ? { source: sources[index], problem: problems.get(file) }
        : { source: readFileSync(join(folder, file), 'utf8').trimEnd() },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cellStyle(root) {
  const { formatter, javascript } = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8'));
  return { root: true, formatter: { ...formatter, lineWidth: LINE_WIDTH }, javascript };
}

/** The parse errors of the files in `folder`, by file name; the others are rewritten in place. */
function runBiome(root, folder) {
  const run = spawnSync(process.execPath, [biomePath(root), 'format', '--write', '--reporter=json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = /^\{.*\}$/m.exec(run.stdout ?? '');
  if (!report) throw new Error(`Biome did not format the cells: ${run.stderr || run.error}`);
  const problems = new Map();
  for (const { category, location, message } of JSON.parse(report[0]).diagnostics) {
    if (category === 'parse') problems.set(location.path, `line ${location.start.line}: ${message}`);
  }
  return problems;
}

/** The path of Biome's command, for `node`. */
export function biomePath(root) {
  return createRequire(join(root, 'package.json')).resolve('@biomejs/biome/bin/biome');
}
