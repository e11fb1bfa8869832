// The one way a notebook of this course is written to disk, so that a diff shows what its author changed.
// Order of keys and indent are JupyterLab's own: saving in JupyterLab changes no line besides the outputs.
import { cellIds } from './cell-ids.mjs';
import { sourceOf } from './files.mjs';

const METADATA = {
  kernelspec: { display_name: 'TypeScript', language: 'typescript', name: 'tslab' },
  language_info: {
    codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    file_extension: '.ts',
    mimetype: 'text/typescript',
    name: 'typescript',
    version: '3.7.2', // what tslab answers; JupyterLab writes it back on each save
  },
};

/**
 * The notebook's text in normal form: format 4.5, no outputs, no execution counts, no empty cells, no
 * metadata of cells besides tags, fixed metadata of the notebook, stable ids.
 * @param notebook the parsed file
 * @param formatCode takes the sources of the code cells and returns them formatted
 */
export function normalForm(notebook, formatCode = (sources) => sources) {
  const cells = notebook.cells
    .map(({ cell_type: type, id, metadata, ...cell }) => ({ type, id, metadata, source: trimmed(cell) }))
    .filter(({ source }) => source !== '');
  const code = cells.filter(({ type }) => type === 'code');
  const formatted = formatCode(code.map(({ source }) => source));
  for (const [index, cell] of code.entries()) cell.source = formatted[index];
  const ids = cellIds(cells);
  const normal = { cells: cells.map((cell, index) => normalCell(cell, ids[index])), metadata: METADATA };
  return `${JSON.stringify({ ...normal, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** Without blank lines at either end. */
function trimmed(cell) {
  return sourceOf(cell)
    .replace(/^(\s*\n)+/, '')
    .trimEnd();
}

function normalCell({ type, metadata, source }, id) {
  const tags = metadata?.tags?.length ? { tags: [...metadata.tags].sort() } : {};
  const lines = source.split(/(?<=\n)/);
  if (type === 'markdown') return { cell_type: type, id, metadata: tags, source: lines };
  return { cell_type: type, execution_count: null, id, metadata: tags, outputs: [], source: lines };
}

/** What normal form can't mend, one sentence each: the author has to decide. */
export function unmendable(notebook) {
  return notebook.cells.flatMap((cell, index) => {
    const where = `cell ${index + 1}`;
    if (!['code', 'markdown'].includes(cell.cell_type)) {
      return [`${where} is a ${cell.cell_type} cell: make it Markdown or code`];
    }
    return cell.attachments && Object.keys(cell.attachments).length > 0
      ? [`${where} holds a pasted image: save it in notebooks/images and link to it`]
      : [];
  });
}
