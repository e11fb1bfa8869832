export interface NotebookCell {
  cell_type: string;
  id?: string;
  source: string | string[];
  metadata?: { tags?: string[] };
  outputs?: object[];
}
export interface Notebook {
  cells: NotebookCell[];
  nbformat: number;
}
export function notebookFiles(root: string): string[];
export function readNotebook(file: string): { file: string; text: string; notebook: Notebook };
export function sourceOf(cell: Pick<NotebookCell, 'source'>): string;
