// Where the course is known not to run: said at once, before anything is downloaded.
import { rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupFailure } from './failures.mjs';
import { cloneCommand } from './permission.mjs';

/**
 * Looks at the machine and at the folder.
 * @throws SetupFailure with the first reason why the course will not run there.
 */
export function requirePlace(root) {
  const reason = systemFault(process.platform, systemLibrary()) ?? folderFault(root);
  if (reason) throw new SetupFailure(reason.sentence, reason.command);
}

/**
 * @param platform such as `linux`.
 * @param glibc the version of the system's C library, where that is glibc.
 * @returns `{ sentence, command }`, or undefined.
 */
export function systemFault(platform, glibc) {
  if (platform !== 'linux' || glibc) return undefined;
  return {
    sentence:
      'This system is built on another C library than glibc (Alpine is, on musl), and neither polars nor TensorFlow ' +
      'for Node exist for it.',
    command:
      'use a system with glibc, such as Debian, Ubuntu or Fedora; of container images, node:24-bookworm',
  };
}

/** A character in the path, or a file system, that the tools underneath do not bear. */
export function folderFault(root, platform = process.platform) {
  if (platform === 'win32') return undefined;
  if (root.includes(delimiter)) {
    return {
      sentence: `The path ${root} has a colon in it, which ends a folder's name in PATH: neither npm nor Python work there.`,
      command: 'rename that folder, then run npm run setup in it',
    };
  }
  const refusal = refusesLinks(root);
  if (!refusal) return undefined;
  return {
    sentence:
      `The file system that holds ${root} has no symbolic links (${refusal}), as on a USB stick or some shared folders; ` +
      'npm and Python make them. Put the course on a disk of the system itself.',
    command: `${cloneCommand(root)} && cd ~/course && npm run setup`,
  };
}

/** The code of the refusal, or undefined. */
function refusesLinks(root) {
  const path = join(root, '.setup', `link.${process.pid}`);
  try {
    symlinkSync('nowhere', path);
    return undefined;
  } catch (error) {
    return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(error.code) ? error.code : undefined;
  } finally {
    rmSync(path, { force: true });
  }
}

function systemLibrary() {
  if (process.platform !== 'linux') return undefined;
  process.report.excludeNetwork = true; // it may ask a name server
  return process.report.getReport().header.glibcVersionRuntime;
}
