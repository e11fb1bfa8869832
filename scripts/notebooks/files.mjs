// Which notebooks the course has, and how one is read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The absolute paths of all lessons in `root`/notebooks, in course order. */
export function notebookFiles(root) {
  const folder = join(root, 'notebooks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * A notebook and the text it was read from.
 * @throws Error with a sentence when the file is not a notebook of format 4.
 */
export function readNotebook(file) {
  const text = readFileSync(file, 'utf8');
  const notebook = parse(file, text);
  if (notebook?.nbformat !== 4 || !Array.isArray(notebook.cells)) {
    throw new Error(`${file} is not a notebook of format 4: open it in JupyterLab and save it.`);
  }
  return { file, text, notebook };
}

function parse(file, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/^<{7} /m.test(text)) {
      throw new Error(
        `${file} holds the marks of a merge that met a change (<<<<<<<): \`npm run course -- update\` makes a notebook of it again.`,
      );
    }
    throw new Error(`${file} is not JSON (${error.message}): restore it with \`git checkout\`.`);
  }
}

/** The text of a cell: notebooks store it as one string or as an array of lines. */
export function sourceOf(cell) {
  const source = Array.isArray(cell.source) ? cell.source.join('') : cell.source;
  return source.replaceAll('\r\n', '\n');
}
