// What an update leaves, as the tests look at it.
import type { File, Tree } from '../../../lib/cli/update/tree';
import type { Files } from './files';

/** A file of `files` as an update reads it. */
export function fileOf(files: Files, path: string): File | undefined {
  const text = files.get(path);
  return text === undefined ? undefined : { bytes: Buffer.from(text), executable: false };
}

export function treeOf(files: Files): Tree {
  return new Map([...files].map(([path, text]) => [path, { bytes: Buffer.from(text), executable: false }]));
}

/** The texts that stand in none of the files. */
export function missing(texts: readonly string[], files: Files): string[] {
  const all = [...files.values()];
  return texts.filter((text) => !all.some((file) => file.includes(text)));
}

/** What is wrong with the notebooks among the files, by format 4.5. */
export function notebookFaults(files: Files): string[] {
  return [...files]
    .filter(([path]) => path.endsWith('.ipynb'))
    .flatMap(([path, text]) => faultsOf(text).map((fault) => `${path}: ${fault}`));
}

function faultsOf(text: string): string[] {
  try {
    const { cells, nbformat, nbformat_minor } = JSON.parse(text);
    if (nbformat === 4 && nbformat_minor < 5) return []; // a learner's own, in a format without ids
    const ids = cells.map(({ id }: { id: string }) => id);
    return [
      ...(nbformat === 4 && nbformat_minor === 5 ? [] : [`format ${nbformat}.${nbformat_minor}`]),
      ...(new Set(ids).size === ids.length ? [] : ['two cells have one id']),
      ...cells.flatMap(cellFaults),
    ];
  } catch (error) {
    return [String(error)];
  }
}

function cellFaults(cell: Record<string, unknown>): string[] {
  const isCode = cell.cell_type === 'code';
  const needed = ['id', 'metadata', 'source', ...(isCode ? ['outputs', 'execution_count'] : [])];
  const odd = isCode ? ['attachments'] : ['outputs', 'execution_count'];
  return [
    ...needed.filter((field) => !(field in cell)).map((field) => `a ${cell.cell_type} cell without ${field}`),
    ...odd.filter((field) => field in cell).map((field) => `a ${cell.cell_type} cell with ${field}`),
    ...(/^[\w-]{1,64}$/.test(String(cell.id)) ? [] : [`the id ${cell.id}`]),
  ];
}
