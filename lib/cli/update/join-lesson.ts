// A lesson's file joined with its new version, whatever state it is in.
import { joinNotebooks, withIds } from './join-cells';
import { conflictSides, type Notebook, notebookText, parseNotebook, sourceOf } from './notebook';

/** A joined lesson. */
export interface JoinedLesson {
  /** What the lesson's file becomes; undefined when the learner's can't be read as a notebook at all. */
  readonly text: string | undefined;
  /** What belongs beside it: the learner's notebook where it could not be joined. */
  readonly beside: readonly string[];
  readonly conflicts: number;
  readonly changed: boolean;
}

/**
 * Joins a lesson as it lies here with its new version.
 *
 * A file with conflict marks holds two notebooks. The one with more of the learner's own in it is joined; the other is
 * laid beside if it holds a text that stands nowhere else.
 * @param mine the file's text. @param base what it began as, where that is known. @param theirs the new one.
 */
export function joinLesson(mine: string, base: string | undefined, theirs: string): JoinedLesson {
  const course = parseNotebook(theirs);
  const sides = readable(mine);
  if (!course || sides.length === 0) return { text: undefined, beside: [], conflicts: 0, changed: true };
  const from = base === undefined ? undefined : parseNotebook(base);
  const known = new Set([...texts(course), ...(from ? texts(from) : [])]);
  const own = (side: Notebook): number => texts(side).filter((text) => !known.has(text)).length;
  const [first, second] = [...sides].sort((a, b) => own(b) - own(a));
  const joined = joinNotebooks(first, from, course);
  const result = new Set([
    ...known,
    ...texts(joined.notebook),
    ...(joined.conflicts > 0 ? texts(first) : []),
  ]);
  const beside = joined.conflicts > 0 ? [first] : [];
  if (second && texts(second).some((text) => !result.has(text))) beside.push(second);
  const text = notebookText(joined.notebook);
  return { ...joined, text, beside: beside.map(valid).map(notebookText) };
}

/** The notebooks in a file: one, or with conflict marks up to two. */
function readable(text: string): Notebook[] {
  const whole = parseNotebook(text);
  if (whole) return [whole];
  return (conflictSides(text) ?? []).flatMap((side) => parseNotebook(side) ?? []);
}

/** Cells that were copied by other programs have the ids of their originals, which no viewer should have to mend. */
function valid(notebook: Notebook): Notebook {
  return Number(notebook.nbformat_minor) >= 5 ? { ...notebook, cells: withIds(notebook.cells) } : notebook;
}

function texts(notebook: Notebook): string[] {
  return notebook.cells.map(sourceOf);
}
