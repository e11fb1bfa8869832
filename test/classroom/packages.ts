// Folders and zips as learners hand them in, honest and otherwise.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Registers hooks that give each test an empty folder. */
export function scratchFolder(): {
  path(...parts: string[]): string;
  write(file: string, text?: string): string;
} {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'scratch-handed-in-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const path = (...parts: string[]): string => join(root, ...parts);
  const write = (file: string, text = ''): string => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
    return path(file);
  };
  return { path, write };
}

/** An entry of a zip; `mode` as Unix has it, such as 0o120777 for a link. */
export interface Entry {
  readonly name: string;
  readonly text?: string | Buffer;
  readonly mode?: number;
}

/** A zip of these entries, in this order. */
export async function zipOf(entries: readonly Entry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [i, { name, text = '', mode = 0o100644 }] of entries.entries()) {
    const options = { mode, mtime: new Date(0), compress: text.length > 0 };
    zip.addBuffer(Buffer.from(text), isRefused(name) ? standIn(i, name) : name, options);
  }
  zip.end();
  let bytes: Buffer = await buffer(zip.outputStream);
  for (const [i, { name }] of entries.entries()) {
    if (isRefused(name)) bytes = replaced(bytes, standIn(i, name), name);
  }
  return bytes;
}

/** Names that the packing program would not pack: a harmless one stands in while it works. */
function isRefused(name: string): boolean {
  return /^\/|^[A-Za-z]:|\\|\.\./.test(name);
}

/** A name of the same length in bytes that is harmless. */
function standIn(index: number, name: string): string {
  return `q${index}q`.padEnd(Buffer.byteLength(name), 'z');
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(from, Buffer.from(to).toString('latin1')), 'latin1');
}

/** The central directory's copy of a zip changed: `change` gets each record. */
export function withRecords(bytes: Buffer, change: (record: Buffer) => void): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 4)) {
    change(copy.subarray(at));
  }
  return copy;
}

/** A zip whose list has the record of its one entry `count` times, in the form for large zips (zip64). */
export function repeated(bytes: Buffer, count: number): Buffer {
  const [list, end] = [bytes.indexOf('PK\x01\x02'), bytes.indexOf('PK\x05\x06')];
  const records = Buffer.alloc((end - list) * count, bytes.subarray(list, end));
  const large = Buffer.alloc(76);
  large.write('PK\x06\x06', 0, 'latin1');
  large.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) large.writeBigUInt64LE(BigInt(count), at);
  large.writeBigUInt64LE(BigInt(records.length), 40);
  large.writeBigUInt64LE(BigInt(list), 48);
  large.write('PK\x06\x07', 56, 'latin1');
  large.writeBigUInt64LE(BigInt(list + records.length), 64);
  large.writeUInt32LE(1, 72);
  return Buffer.concat([bytes.subarray(0, list), records, large, bytes.subarray(end)]);
}
