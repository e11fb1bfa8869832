// One submission as data: the bytes of its exercise files, or the sentence that says why it is not accepted.
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { CourseError } from '../../core';
import { listFolder } from './folder';
import { INTAKE_LIMITS } from './limits';
import { type Package, type PackedFile, Rejection, rejected } from './package';
import { readPlainFile } from './plain-file';
import { type Ignored, type Selection, selectExercises, type Wanted } from './select';
import { listZip } from './zip';

/** The file of one exercise: its bytes with their SHA-256, or why they are not looked at. */
export type Handed = { readonly bytes: Buffer; readonly sha256: string } | { readonly problem: string };

/** What one package comes to. */
export interface Contents {
  /** Why the package is not accepted; empty when it is. */
  readonly reason: string;
  /** By exercise; none where nothing was handed in, and none of a rejected package. */
  readonly files: ReadonlyMap<string, Handed>;
  readonly ignored: readonly Ignored[];
}

/**
 * Reads a submission, a folder or a zip. It is never written anywhere, and nothing in it is run.
 * @throws CourseError when the machine does not let it be read, which is no learner's fault.
 */
export async function readSubmission(path: string, wanted: Wanted): Promise<Contents> {
  try {
    const selection = await select(path, wanted);
    return { reason: '', files: await readFiles(selection), ignored: selection.ignored };
  } catch (error) {
    if (error instanceof Rejection) return { reason: error.message, files: new Map(), ignored: [] };
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CourseError(`${path} could not be read (${message}). ${mend(path)}, then grade again.`);
  }
}

/** The system gives signs that mean nothing for bytes of a name that are no UTF-8, and finds nothing by them. */
function mend(path: string): string {
  return path.includes('\uFFFD') ? 'Its name is not UTF-8: rename it' : 'Make it readable';
}

async function select(path: string, wanted: Wanted): Promise<Selection> {
  const stat = lstatSync(path);
  if (stat.isFile()) return selectExercises(await listZip(readZip(path)), wanted);
  if (!stat.isDirectory()) {
    throw new Rejection('The submission is neither a folder nor a zip. Hand in files and folders only.');
  }
  const folder = listFolder(path);
  const selection = selectExercises(folder, wanted);
  const zip = selection.files.size === 0 ? onlyZip(folder) : undefined;
  if (!zip) return selection;
  return selectExercises(await listZip(await zip.read(INTAKE_LIMITS.zipBytes)), wanted);
}

/** Learning platforms put the zip of each learner into a folder with the learner's name. */
function onlyZip(folder: Package): PackedFile | undefined {
  const zips = folder.files.filter(({ path }) => /^[^/]+\.zip$/i.test(path));
  return zips.length === 1 ? zips[0] : undefined;
}

function readZip(path: string): Buffer {
  return readPlainFile(path, path.split('/').at(-1) as string, INTAKE_LIMITS.zipBytes);
}

async function readFiles({ files }: Selection): Promise<Map<string, Handed>> {
  const handed = new Map<string, Handed>();
  let total = 0;
  for (const [id, file] of files) {
    if (file.bytes > INTAKE_LIMITS.fileBytes) {
      const limit = `at most ${INTAKE_LIMITS.fileBytes} are read`;
      handed.set(id, { problem: `exercises/${id}.ts has ${file.bytes} bytes; ${limit}.` });
      continue;
    }
    const bytes = await file.read(INTAKE_LIMITS.fileBytes);
    total += bytes.length;
    if (total > INTAKE_LIMITS.submissionBytes) {
      throw rejected(
        file.path,
        `brings the exercises above ${INTAKE_LIMITS.submissionBytes} bytes`,
        'Shorten them.',
      );
    }
    handed.set(id, { bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return handed;
}
