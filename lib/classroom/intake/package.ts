// What one learner handed in, as a list: nothing of it is read yet, and nothing of it is ever run from here.

/** A file of a package. */
export interface PackedFile {
  /** Its path within the package, with `/` between folders. */
  readonly path: string;
  readonly bytes: number;
  /** Its contents, at most `limit` bytes. @throws Rejection when they are more, or not what the package promised. */
  read(limit: number): Promise<Buffer>;
}

/** What a package holds. */
export interface Package {
  /** Sorted by path. */
  readonly files: readonly PackedFile[];
  /** Folders that tools make and that were not looked into. */
  readonly skipped: readonly string[];
}

/** A package that is not accepted. The message is a sentence for the learner. */
export class Rejection extends Error {
  override name = 'Rejection';
}

/** A rejection that names one entry of the package. */
export function rejected(path: string, what: string, next: string): Rejection {
  return new Rejection(`${shownPath(path)} ${what}. ${next}`);
}

/** A path as text in a sentence: quoted, on one line, not longer than a line. */
export function shownPath(path: string): string {
  const text = JSON.stringify(path);
  return text.length <= 120 ? text : `${text.slice(0, 80)} … ${text.slice(-30)}`;
}
