// Notebooks as an update reads and writes them.
/** A cell as it lies in the file; fields that nobody here knows are kept as they are. */
export interface Cell {
  readonly cell_type: string;
  readonly id?: string;
  readonly source: string | readonly string[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** A notebook of format 4. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly nbformat: number;
  readonly [field: string]: unknown;
}

/** The notebook in a text, or undefined when it holds none that a viewer could open. */
export function parseNotebook(text: string): Notebook | undefined {
  try {
    const notebook = JSON.parse(text);
    const fits = notebook?.nbformat === 4 && Array.isArray(notebook.cells);
    return fits && notebook.cells.every(isCell) ? notebook : undefined;
  } catch {
    return undefined;
  }
}

function isCell(cell: Cell | null): boolean {
  const lines = [cell?.source ?? 0].flat();
  return typeof cell?.cell_type === 'string' && lines.every((line) => typeof line === 'string');
}

/** The text of a notebook's file, indented as JupyterLab does. */
export function notebookText(notebook: Notebook): string {
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** The text of a cell, with `\n` at the end of its lines. */
export function sourceOf(cell: Cell): string {
  return [cell.source].flat().join('').replaceAll('\r\n', '\n');
}

/** The same cell with another text, and without what its old text had computed. */
export function withSource(cell: Cell, source: string): Cell {
  const changed = { ...cell, source: source.split(/(?<=\n)/) };
  return cell.cell_type === 'code' ? { ...changed, execution_count: null, outputs: [] } : changed;
}

/** Whether an id is one that the course gives; JupyterLab makes up others. */
export function isCourseId(id: string | undefined): boolean {
  return /^(?:ts|md)-[0-9a-f]{8}$/.test(id ?? '');
}

/**
 * The two sides of a file with conflict marks, the one above `=======` first.
 * @returns undefined when there are no such marks.
 */
export function conflictSides(text: string): [string, string] | undefined {
  const marked =
    /^<<<<<<<[^\n]*\n([\s\S]*?)(?:^\|{7}[^\n]*\n[\s\S]*?)?^=======\r?\n([\s\S]*?)^>>>>>>>[^\n]*(?:\n|$)/gm;
  if (text.search(marked) < 0) return undefined;
  return [text.replace(marked, (_, above) => above), text.replace(marked, (_, _above, below) => below)];
}
