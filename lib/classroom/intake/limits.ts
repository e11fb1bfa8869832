// How much of what learners hand in is looked at.

/** Far above honest work, and far below what could hurt this machine. */
export const INTAKE_LIMITS = {
  /** Bytes of one exercise file. The course's own solutions have at most a few thousand. */
  fileBytes: 256 * 1024,
  /** Bytes of all exercise files of one submission together. */
  submissionBytes: 2 * 2 ** 20,
  /** Files and folders of one submission, those of `NOT_LOOKED_INTO` aside. */
  entries: 20_000,
  /** Entries that the list of one zip may have, those of `NOT_LOOKED_INTO` included. */
  zipEntries: 100_000,
  /** Folders within folders. */
  depth: 32,
  /** Bytes of one zip. */
  zipBytes: 64 * 2 ** 20,
  /** Bytes that the files of one zip claim to have, unpacked. */
  unpackedBytes: 256 * 2 ** 20,
  /** Times that a zip may grow when it is unpacked; text shrinks to a tenth, rarely to a hundredth. */
  growth: 200,
  /** Bytes below which growth does not matter: a few empty tables shrink to nothing. */
  growthFreeBytes: 8 * 2 ** 20,
  /** Files of one folder that are ignored one by one; more of them are named together. */
  ignoredPerFolder: 20,
  /** Files, and folders of such files, that are named among what was ignored. */
  ignored: 200,
} as const;

/** Folders that tools make. They are named among what was ignored, and what lies in them is never looked at. */
export const NOT_LOOKED_INTO: readonly string[] = [
  '.course',
  '.git',
  '.ipynb_checkpoints',
  '.jupyter',
  '.setup',
  '.venv',
  '__MACOSX',
  'node_modules',
];
