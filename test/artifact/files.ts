// A folder that is gone after the test, and safetensors files written by hand.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path in a new folder; all such folders are removed at the end of the suite. */
export function scratchFile(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'course-artifact-'));
  folders.push(folder);
  return join(folder, name);
}

const folders: string[] = [];

after(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A safetensors file from a header (any JSON, or raw text) and data bytes; the length can lie. */
export function rawSafetensors(header: unknown, data: Uint8Array, length?: number): Uint8Array {
  const json = Buffer.from(typeof header === 'string' ? header : JSON.stringify(header));
  const prefix = Buffer.alloc(8);
  prefix.writeBigUInt64LE(BigInt(length ?? json.length));
  return Buffer.concat([prefix, json, data]);
}

/** Writes bytes to a scratch file. @returns its path. */
export function scratchWith(bytes: Uint8Array): string {
  const path = scratchFile('model.safetensors');
  writeFileSync(path, bytes);
  return path;
}
