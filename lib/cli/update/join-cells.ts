// Three versions of a notebook put together cell by cell: the learner's, the one both began with, the course's new one.
import { createHash } from 'node:crypto';
import { alignCells } from './align';
import { joinLines, joinValues } from './join-text';
import { type Cell, isCourseId, type Notebook, sourceOf, withSource } from './notebook';

/** A joined notebook. */
export interface Joined {
  readonly notebook: Notebook;
  /** How many cells both had changed in ways that do not go together: the course's text stands there. */
  readonly conflicts: number;
  /** Whether the learner had changed anything at all besides what runs leave behind. */
  readonly changed: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** One cell of the result: what both have stands in both lists. */
interface Entry {
  readonly cell: Cell;
  readonly conflict?: boolean;
}

/**
 * Joins what the learner did to a notebook with what the course did to it.
 *
 * What only one of them changed is taken over; cells that the learner added, moved or removed stay so. Where both
 * changed a cell, a guess moves into the course's new text, and so does a note beside new lines; else the course's text
 * stands, and `conflicts` counts it. Nothing of the course that is new is ever left out.
 * @param base the version both began with; without one it is put together from the ids of the cells.
 */
export function joinNotebooks(mine: Notebook, base: Notebook | undefined, theirs: Notebook): Joined {
  const from = base ?? likelyBase(mine, theirs);
  const [ownPlaces, coursePlaces] = [mine, theirs].map(({ cells }) => alignCells(cells, from.cells));
  const newer = new Map(coursePlaces.map((at, i) => [at, theirs.cells[i]]));
  const fresh = theirs.cells.filter((_, i) => coursePlaces[i] === undefined);
  const arrived = new Map<Cell, Entry>(); // new cells of the course that the learner has already, as after a merge
  const own = mine.cells.map((cell, i) => {
    const at = ownPlaces[i];
    if (at !== undefined) return joinCell(cell, from.cells[at], newer.get(at));
    const twin = fresh.find((one) => one.id === cell.id && !arrived.has(one));
    const entry = twin && !sameContent(cell, twin) ? { cell: twin, conflict: true } : { cell };
    if (twin) arrived.set(twin, entry);
    return entry;
  });
  const pairs = new Map(ownPlaces.map((at, i) => [at, own[i]]));
  const course = theirs.cells.map((cell, i) => {
    const at = coursePlaces[i];
    if (at === undefined) return arrived.get(cell) ?? { cell };
    if (pairs.has(at)) return pairs.get(at);
    return sameContent(cell, from.cells[at]) ? undefined : { cell }; // the learner removed it
  });
  const learnerMoved = isMoved(ownPlaces) && !isMoved(coursePlaces);
  const entries = learnerMoved ? weave(own, course) : weave(course, own);
  return {
    notebook: withCells(entries, joinFields(mine, from, theirs), theirs),
    conflicts: entries.filter(({ conflict }) => conflict).length,
    changed:
      mine.cells.length !== from.cells.length ||
      ownPlaces.some((at, i) => at !== i || !sameContent(mine.cells[i], from.cells[i])),
  };
}

function withCells(entries: readonly Entry[], fields: Fields, theirs: Notebook): Notebook {
  const minor = Math.max(5, Number(theirs.nbformat_minor) || 0); // ids of cells came with 4.5
  return { cells: withIds(entries.map(({ cell }) => cell)), ...fields, nbformat: 4, nbformat_minor: minor };
}

/** @returns undefined for a cell that the course has dropped and the learner never changed. */
function joinCell(mine: Cell, base: Cell, theirs: Cell | undefined): Entry | undefined {
  if (!theirs) return sameContent(mine, base) ? undefined : { cell: mine };
  const metadata = joinFields(mine.metadata, base.metadata, theirs.metadata);
  if (sameContent(mine, theirs) || sameContent(theirs, base)) return { cell: { ...mine, metadata } };
  if (sameContent(mine, base)) return { cell: { ...theirs, metadata } };
  const source = joinSource(mine, base, theirs);
  const cell = { ...(source === undefined ? theirs : withSource(theirs, source)), metadata };
  return source === undefined ? { cell, conflict: true } : { cell: withAttachments(cell, mine) };
}

function joinSource(mine: Cell, base: Cell, theirs: Cell): string | undefined {
  const types = new Set([mine, base, theirs].map(({ cell_type }) => cell_type));
  if (types.size > 1) return undefined;
  const join = types.has('code') ? joinValues : joinLines;
  return join(sourceOf(mine), sourceOf(base), sourceOf(theirs));
}

/** Pictures that were pasted into a cell lie beside its text. */
function withAttachments(cell: Cell, mine: Cell): Cell {
  const attachments = { ...(cell.attachments as object), ...(mine.attachments as object) };
  return Object.keys(attachments).length > 0 ? { ...cell, attachments } : cell;
}

/** Whether two cells say the same; outputs and counts are what runs leave behind. */
function sameContent(a: Cell, b: Cell): boolean {
  const said = (cell: Cell) => [cell.cell_type, sourceOf(cell), cell.attachments ?? {}];
  return same(said(a), said(b));
}

/** Each field as the side that changed it has it, and as the course has it where both did. */
function joinFields(mine: Fields = {}, base: Fields = {}, theirs: Fields = {}): Fields {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)].filter((name) => name !== 'cells'));
  const joined = [...names].sort().map((name) => {
    const value = same(theirs[name], base[name]) ? mine[name] : theirs[name];
    return [name, value] as const;
  });
  return Object.fromEntries(joined.filter(([, value]) => value !== undefined));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isMoved(places: readonly (number | undefined)[]): boolean {
  const known = places.flatMap((place) => place ?? []);
  return known.some((place, i) => i > 0 && place < known[i - 1]);
}

/** The first list, with what only the second has behind the neighbour that it has there. */
function weave(first: readonly (Entry | undefined)[], second: readonly (Entry | undefined)[]): Entry[] {
  const result = first.flatMap((entry) => entry ?? []);
  let last = -1;
  for (const entry of second.flatMap((present) => present ?? [])) {
    const at = result.indexOf(entry);
    if (at >= 0) last = at;
    else result.splice(++last, 0, entry);
  }
  return result;
}

const ID = /^[\w-]{1,64}$/;

/** Each cell with an id of its own, as format 4.5 wants. */
export function withIds(cells: readonly Cell[]): Cell[] {
  const used = new Set<string>();
  return cells.map((cell) => {
    let id = ID.test(cell.id ?? '') ? String(cell.id) : '';
    for (let attempt = 0; id === '' || used.has(id); attempt++) {
      id = createHash('sha256')
        .update(`${sourceOf(cell)}\n${attempt}`)
        .digest('hex')
        .slice(0, 8);
    }
    used.add(id);
    return { ...cell, id };
  });
}

/**
 * What both notebooks probably began with, where nothing is known but the ids that the course gives its cells: a text
 * that differs counts as changed by both, and a cell that only the learner has counts as the learner's own.
 */
function likelyBase(mine: Notebook, theirs: Notebook): Notebook {
  const newer = new Set(theirs.cells.map(({ id }) => id));
  const cells = mine.cells
    .filter(({ id }) => isCourseId(id) && newer.has(id))
    .map((cell) => ({ ...cell, source: '' }));
  return { ...theirs, cells };
}
