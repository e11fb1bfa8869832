// What may not be written, whose it is, and the command that is true for that.
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What set-up and the course write. */
const WRITTEN = [
  '',
  '.setup',
  '.jupyter',
  '.course',
  '.venv',
  'node_modules',
  'lib',
  'lib/dist',
  'exercises',
  'notebooks',
];

/**
 * Why something in the clone may not be written by this user.
 * @param user this user's number; undefined on Windows, which has none.
 * @returns `{ sentence, command }`. The folder is never taken from its owner.
 */
export function permissionFault(root, user = process.getuid?.()) {
  if (user === undefined) {
    return {
      sentence: `Something in ${root} may not be written: another program has it open, or it is another user's. Close JupyterLab and editors, then go on.`,
      command: 'npm run setup',
    };
  }
  if (ownerOf(root) !== user) {
    return {
      sentence: `${root} is another user's folder, and not all of it may be written by you. Work in a clone of your own.`,
      command: `${cloneCommand(root, user)} && cd ~/course && npm run setup`,
    };
  }
  const locked = findUnwritable(root);
  if (locked && ownerOf(locked) === user) {
    return {
      sentence: `${locked} is yours, but is not open for writing. Open it, then go on.`,
      command: `chmod -R u+rwX ${quoted(root)} && npm run setup`,
    };
  }
  return {
    sentence: `${locked ?? `Something in ${root}`} is another user's, as a set-up with sudo or in a container leaves it, in a folder that is yours. Make it yours, then go on.`,
    command: `sudo chown -R "$(id -un)" ${quoted(root)} && npm run setup`,
  };
}

/**
 * The command that makes a clone in `~/course`: from where this one came, else from this one. git refuses to read another
 * user's repository unless the reading side is told to trust it.
 */
export function cloneCommand(root, user = process.getuid?.()) {
  if (!existsSync(join(root, '.git'))) return `cp -R ${quoted(root)} ~/course`;
  const origin = originOf(root);
  if (origin) return `git clone ${quoted(origin)} ~/course`;
  if (user === undefined || ownerOf(root) === user) return `git clone ${quoted(root)} ~/course`;
  return `git clone --no-local -u "git -c safe.directory='*' upload-pack" ${quoted(root)} ~/course`;
}

/** A path as a shell takes it for one word, whatever is in it. */
export function quoted(path) {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function ownerOf(path) {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
}

function originOf(root) {
  try {
    const config = readFileSync(join(root, '.git', 'config'), 'utf8');
    return config.match(/\[remote "origin"\][^[]*?url\s*=\s*(\S+:\S+)/)?.[1];
  } catch {
    return undefined;
  }
}

/** The first of the files and folders that set-up writes that is not open for writing. */
function findUnwritable(root) {
  const paths = WRITTEN.flatMap((name) => {
    const folder = join(root, name);
    return existsSync(folder) ? [folder, ...entries(folder)] : [];
  });
  return paths.find((path) => !isWritable(path));
}

function entries(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    return error.code === 'ENOENT'; // a link to nowhere
  }
}
