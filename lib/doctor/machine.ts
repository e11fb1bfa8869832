// What else the machine should have: a browser for the tests, and room on the disk.
import { accessSync, constants, statfsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Finding, formatBytes, projectPath } from '../core';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const LITTLE_BYTES = 1024 ** 3;

/** A Chromium on PATH, which only the course's own browser tests need. */
export function browser(): Finding {
  const name = 'Browser for the tests';
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = BROWSERS.flatMap((program) => folders.map((folder) => join(folder, program)));
  const path = paths.find(isExecutable);
  if (path) return { name, status: 'ok', found: path };
  const found = 'no Chromium on PATH: the browser tests are skipped, the course itself needs none of its own';
  return { name, status: 'note', found, mend: 'sudo apt install chromium' };
}

/**
 * Room on the clone's disk; a note below 1 GiB.
 * @param freeBytes what is free; asked of the file system unless told.
 */
export function disk(freeBytes = freeOnDisk()): Finding {
  const found = `${formatBytes(freeBytes)} free`;
  if (freeBytes >= LITTLE_BYTES) return { name: 'Disk', status: 'ok', found };
  return {
    name: 'Disk',
    status: 'note',
    found: `${found}, which is little`,
    mend: 'npm cache clean --force',
  };
}

function freeOnDisk(): number {
  const { bavail, bsize } = statfsSync(projectPath());
  return bavail * bsize;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
