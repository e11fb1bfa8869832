// A package that is a zip: its list is checked before anything of it is unpacked, and only to memory.
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { byPath, tooMany } from './folder';
import { INTAKE_LIMITS } from './limits';
import { checkDistinct, checkPath, toolFolder } from './names';
import { type Package, type PackedFile, Rejection, rejected, shownPath } from './package';
import { tooLarge } from './plain-file';

/** The kinds of file that Unix notes in the uppermost four bits of a zip's entry, beside ordinary files and folders. */
const ODD_KINDS: Readonly<Record<number, string>> = {
  1: 'a FIFO',
  2: 'a device file',
  6: 'a device file',
  10: 'a link',
  12: 'a socket',
};

const PACK_AGAIN = 'Pack the folder of your exercises again, with an ordinary program.';

/**
 * Lists a zip.
 * @throws Rejection for anything that an ordinary program does not pack, and for more than the limits allow.
 */
export async function listZip(bytes: Buffer): Promise<Package> {
  const zip = await openZip(bytes);
  const files: PackedFile[] = [];
  const skipped = new Set<string>();
  let entries = 0;
  let unpacked = 0;
  if (zip.entryCount > INTAKE_LIMITS.zipEntries) throw tooMany();
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      const path = nameOf(entry);
      const tools = toolFolder(path.replace(/\/$/, ''));
      if (tools !== undefined) skipped.add(tools);
      else if (++entries > INTAKE_LIMITS.entries) throw tooMany();
      else checkEntry(entry, path);
      if (tools === undefined && path !== '' && !path.endsWith('/')) files.push(fileIn(zip, entry, path));
    }
  } catch (error) {
    throw asRejection(error);
  }
  checkGrowth(unpacked, bytes.length);
  checkDistinct(files.map(({ path }) => path));
  return { files: files.sort(byPath), skipped: [...skipped].sort() };
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { decodeStrings: false });
  } catch (error) {
    throw asRejection(error);
  }
}

/** The name as text, with the backslashes of some Windows programs made into slashes. */
function nameOf(entry: Entry): string {
  const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  checkPath(path);
  return path.replace(/^(\.\/)+/, '');
}

function checkEntry(entry: Entry, path: string): void {
  if (entry.isEncrypted()) throw rejected(path, 'is encrypted', 'Pack it again without a password.');
  const kind = ODD_KINDS[entry.externalFileAttributes >>> 28];
  if (kind) throw rejected(path, `is ${kind}`, 'Hand in files and folders only.');
}

function checkGrowth(unpacked: number, packed: number): void {
  const grows = unpacked > INTAKE_LIMITS.growthFreeBytes && unpacked > packed * INTAKE_LIMITS.growth;
  if (!grows && unpacked <= INTAKE_LIMITS.unpackedBytes) return;
  throw new Rejection(
    `The zip of ${packed} bytes would unpack to ${unpacked}. Hand in your exercises alone, without installed packages.`,
  );
}

function fileIn(zip: ZipFile, entry: Entry, path: string): PackedFile {
  return { path, bytes: entry.uncompressedSize, read: (limit) => unpack(zip, entry, path, limit) };
}

/** Stops at the limit, whatever size the entry claims to have. */
async function unpack(zip: ZipFile, entry: Entry, path: string, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    if (!entry.canDecodeFileData()) throw rejected(path, 'is packed in an unusual way', PACK_AGAIN);
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      length += chunk.length;
      if (length > limit) throw tooLarge(path, length, limit);
      chunks.push(chunk);
    }
  } catch (error) {
    throw asRejection(error);
  }
  const whole = Buffer.concat(chunks);
  if (crc32(whole) !== entry.crc32) throw rejected(path, 'is damaged', PACK_AGAIN);
  return whole;
}

function asRejection(error: unknown): Error {
  if (error instanceof Rejection) return error;
  const said = shownPath(String((error as Error).message));
  return new Rejection(`The zip is damaged or is none (${said}). ${PACK_AGAIN}`);
}
