// Says in words what keeps a notebook from its normal form, for the message of `format --check`.
import { sourceOf } from './files.mjs';

const KEPT_METADATA = new Set(['tags']);

/**
 * The reasons, the most telling first; never empty for two texts that differ.
 * @param notebook as it lies on disk
 * @param text the file's text
 * @param normal the text in normal form
 */
export function differences(notebook, text, normal) {
  if (text === normal) return [];
  const cells = notebook.cells;
  const reasons = [
    [cells.some((cell) => cell.outputs?.length > 0), 'outputs are saved in it'],
    [cells.some((cell) => cell.execution_count != null), 'execution counts are saved in it'],
    [
      cells.some((cell) => Object.keys(cell.metadata ?? {}).some((key) => !KEPT_METADATA.has(key))),
      'a cell has metadata besides tags',
    ],
    [cells.some((cell) => sourceOf(cell).trim() === ''), 'it has an empty cell'],
    [sources(notebook) !== sources(JSON.parse(normal)), 'the code of a cell is not formatted'],
  ];
  const found = reasons.filter(([holds]) => holds).map(([, reason]) => reason);
  return found.length > 0 ? found : ['ids, metadata or JSON are not in the one form'];
}

function sources(notebook) {
  return JSON.stringify(notebook.cells.map(sourceOf).filter((source) => source.trim() !== ''));
}
