// What an update will do, file by file, before anything is written.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Base, isExercise, isLearners, isNotebook, sameBytes } from './base';
import { joinLesson } from './join-lesson';
import { joinLines } from './join-text';
import { parseNotebook } from './notebook';
import { renames } from './renames';
import { type File, kindOf, type Tree } from './tree';

/** What becomes of a file that the learner had changed, or the course and the learner both. */
export type Outcome =
  /** The learner's changes and the course's are both in it. */
  | 'joined'
  /** The course's new one stands there; the learner's lies beside it or in the backup, at `other`. */
  | 'beside'
  /** The learner's stands there; the course's new one lies at `other`. */
  | 'yours'
  /** The course has dropped it; the learner's stays. */
  | 'dropped'
  /** It was deleted here and has come anew. */
  | 'returned';

/** What the learner is told about one file. */
export interface Note {
  readonly path: string;
  readonly outcome: Outcome;
  /** Where the other version lies, relative to the course's folder. */
  readonly other?: string;
  /** Cells that could not be joined. */
  readonly conflicts?: number;
}

/** What an update will do. */
export interface Plan {
  /** New contents by path; undefined for a file that goes. */
  readonly changes: ReadonlyMap<string, File | undefined>;
  readonly notes: readonly Note[];
}

/** The files of the learner, by path; undefined where there is none. */
export type Mine = (path: string) => File | undefined;

/** Where things are put. */
export interface Places {
  /** The end of the name of a notebook that lies beside the new one: `.yours-2026-11-28`. */
  readonly mark: string;
  /** The backup's folder, relative to the course's. */
  readonly backup: string;
}

/** Reads the files as they lie in a folder. */
export function filesIn(root: string): Mine {
  return (path) => {
    const file = join(root, ...path.split('/'));
    const kind = kindOf(file);
    if (!kind?.isFile()) return undefined;
    return { bytes: readFileSync(file), executable: (kind.mode & 0o100) > 0 };
  };
}

/** Decides about every file of the course. */
export function planUpdate(mine: Mine, base: Base, theirs: Tree, places: Places): Plan {
  const plan = new Draft(mine, places);
  const moved = renames(base, theirs);
  const targets = new Set(moved.values());
  for (const path of new Set([...base.paths, ...theirs.keys()])) {
    if (targets.has(path)) continue;
    const to = moved.get(path);
    if (to === undefined) plan.decide(path, path, base, theirs.get(path));
    else plan.decide(path, mine(to) ? path : to, base, theirs.get(mine(to) ? path : to));
    if (to !== undefined && mine(to)) plan.decide(to, to, base, theirs.get(to));
  }
  return { changes: plan.changes, notes: plan.notes };
}

class Draft {
  readonly changes = new Map<string, File | undefined>();
  readonly notes: Note[] = [];
  constructor(
    private readonly mine: Mine,
    private readonly places: Places,
  ) {}

  /** Decides about the learner's file at `path`, whose new version belongs to `to`. */
  decide(path: string, to: string, base: Base, theirs: File | undefined): void {
    const mine = this.mine(path);
    const wasThere = base.paths.has(path);
    const isNew = !(theirs && wasThere && base.isSame(path, theirs.bytes));
    if (!mine) this.bringBack(to, theirs, wasThere, isNew);
    else if (wasThere && base.isSame(path, mine.bytes)) this.put(path, to, theirs, mine);
    else if (path !== to || !sameBytes(mine.bytes, theirs?.bytes)) {
      const broken = isNotebook(path) && !parseNotebook(mine.bytes.toString('utf8'));
      if (!isNew && path === to && !broken) return; // only the learner has changed it
      const old = (broken ? base.beforeMerge?.(path) : undefined) ?? base.text(path);
      this.join(path, to, mine, old, theirs);
    }
  }

  /** Both have changed it. */
  private join(
    path: string,
    to: string,
    mine: File,
    old: string | undefined,
    theirs: File | undefined,
  ): void {
    if (!theirs) this.note({ path, outcome: 'dropped' });
    else if (isNotebook(path)) this.joinNotebook(path, to, mine, old, theirs);
    else if (isExercise(path)) this.joinExercise(path, to, mine, old, theirs);
    else this.replace(path, to, mine, theirs);
  }

  /** A file that is not here: the course's own come back, a lesson that was deleted only when it has changed. */
  private bringBack(path: string, theirs: File | undefined, wasThere: boolean, isNew: boolean): void {
    if (!theirs || (wasThere && !isNew && isLearners(path))) return;
    this.changes.set(path, theirs);
    if (wasThere && isLearners(path)) this.note({ path, outcome: 'returned' });
  }

  private joinNotebook(path: string, to: string, mine: File, old: string | undefined, theirs: File): void {
    const joined = joinLesson(mine.bytes.toString('utf8'), old, theirs.bytes.toString('utf8'));
    if (joined.text === undefined) this.replace(path, to, mine, theirs);
    else this.put(path, to, { ...theirs, bytes: Buffer.from(joined.text) }, mine);
    const beside = joined.beside.map((text, i) => this.lay(this.besideName(path, i), Buffer.from(text)));
    if (beside.length > 0) {
      this.note({ path: to, outcome: 'beside', other: beside.join(' and '), conflicts: joined.conflicts });
    } else if (joined.text !== undefined && joined.changed) this.note({ path: to, outcome: 'joined' });
  }

  /** An answer goes on to be used; the course's new start is kept for whoever wants to look. */
  private joinExercise(path: string, to: string, mine: File, old: string | undefined, theirs: File): void {
    const [own, from, course] = [mine.bytes.toString('utf8'), old, theirs.bytes.toString('utf8')];
    const joined = from === undefined ? undefined : joinLines(...lf(own, from, course));
    this.put(path, to, { ...mine, bytes: Buffer.from(joined ?? own) }, mine);
    const kept =
      joined === undefined ? this.lay(`${this.places.backup}/course/${to}`, theirs.bytes) : undefined;
    this.note({ path: to, outcome: kept ? 'yours' : 'joined', other: kept });
  }

  private replace(path: string, to: string, mine: File, theirs: File): void {
    this.put(path, to, theirs, mine);
    this.note({ path: to, outcome: 'beside', other: `${this.places.backup}/yours/${path}` });
  }

  private put(path: string, to: string, file: File | undefined, mine?: File): void {
    if (path !== to) this.changes.set(path, undefined);
    const stands = path === to && mine && sameBytes(mine.bytes, file?.bytes);
    if (!stands) this.changes.set(to, file);
  }

  private lay(path: string, bytes: Buffer): string {
    this.changes.set(path, { bytes, executable: false });
    return path;
  }

  /** A name that no file has yet. */
  private besideName(path: string, index: number): string {
    for (let number = index + 1; ; number++) {
      const name = path.replace(/\.ipynb$/, `${this.places.mark}${number > 1 ? `-${number}` : ''}.ipynb`);
      if (!this.mine(name) && !this.changes.has(name)) return name;
    }
  }

  private note(note: Note): void {
    this.notes.push(note);
  }
}

function lf(...texts: [string, string, string]): [string, string, string] {
  return texts.map((text) => text.replaceAll('\r\n', '\n')) as [string, string, string];
}
