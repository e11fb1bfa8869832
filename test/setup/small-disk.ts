// A disk with little room: over a whole clone, whose files stay where they are while changes go to the small disk, or in
// the place of one folder. Only root can mount.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from './scratch';

/** A small disk, mounted. */
export interface SmallDisk {
  /** The folder on it. */
  readonly path: string;
  /** Makes room: 4 GiB. */
  grow(): void;
  unmount(): void;
}

/** Why no disk can be mounted here; undefined when one can. */
export function whyNoMount(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'only root on Linux can mount a small disk';
  try {
    overlay(scratchFolder(), '64k').unmount();
    return undefined;
  } catch (error) {
    return `nothing can be mounted here (${(error as Error).message.split('\n')[0]})`;
  }
}

/**
 * Mounts over a folder the same folder with `size` (as mount(8) writes it) of room for changes. What is below never
 * changes, and is seen again once this is unmounted.
 */
export function overlay(path: string, size: string): SmallDisk {
  const room = scratchFolder();
  mount('tmpfs', `size=${size}`, room);
  const [upper, work] = ['upper', 'work'].map((name) => join(room, name));
  mkdirSync(upper);
  mkdirSync(work);
  mount('overlay', `lowerdir=${path},upperdir=${upper},workdir=${work}`, path);
  return {
    path,
    grow: () => mount('tmpfs', 'remount,size=4g', room),
    unmount: () => execFileSync('umount', ['--lazy', path, room]),
  };
}

/** An empty disk of `size` in the place of a folder. */
export function diskAt(path: string, size: string): SmallDisk {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  mount('tmpfs', `size=${size}`, path);
  return {
    path,
    grow: () => mount('tmpfs', 'remount,size=4g', path),
    unmount: () => execFileSync('umount', ['--lazy', path]),
  };
}

/** Fills a disk to its last byte. */
export function fill({ path }: SmallDisk): void {
  try {
    execFileSync('bash', ['-c', 'cat /dev/zero > filler'], { cwd: path, stdio: 'ignore' });
  } catch {
    // it ends when the disk is full
  }
}

function mount(type: string, options: string, path: string): void {
  execFileSync('mount', ['-t', type, '-o', options, 'small', path], { stdio: ['ignore', 'ignore', 'pipe'] });
}
