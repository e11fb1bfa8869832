// How well this machine can shut a learner's code in for grading.
import { readFileSync } from 'node:fs';
import { ask } from './ask';
import type { Finding } from './finding';

const NAME = 'Isolation for grading';

/** The tier to be had here, and for each better one what is missing and how to get it. */
export function isolation(): Finding {
  const why = bubblewrapFault();
  if (why === undefined)
    return { name: NAME, status: 'ok', found: 'strong: bubblewrap makes its own namespaces here' };
  const mend = mendBubblewrap(why);
  const podman = podmanFault();
  if (podman === undefined) return weaker('container, by podman', why, mend);
  const both = `${why}; no container, because ${podman}`;
  if (process.getuid?.() === 0 && hasUserChange()) {
    return weaker('uid: another user, with the network open', both, mend ?? 'sudo apt install podman runc');
  }
  return weaker('none: `check` runs, and `grade` refuses', both, mend ?? 'sudo apt install podman runc');
}

/** Docker will not do: it hands no open descriptor to a container. @returns undefined when podman answers. */
function podmanFault(): string | undefined {
  const { status, stderr } = ask('podman', ['info']);
  if (status === 0) return undefined;
  if (status === undefined) return 'podman is not installed (docker cannot pass the channel to a cell)';
  return `podman does not answer (${stderr.split('\n')[0] || `status ${status}`})`;
}

function weaker(tier: string, why: string, mend: string | undefined): Finding {
  return {
    name: NAME,
    status: 'note',
    found: `${tier}. Not strong, because ${why}`,
    ...(mend ? { mend } : {}),
  };
}

/** Runs nothing in a sandbox of bubblewrap's. @returns undefined when that works, else why not. */
function bubblewrapFault(): string | undefined {
  if (process.platform !== 'linux') return 'bubblewrap is for Linux only';
  const wall = ['--unshare-all', '--unshare-user', '--disable-userns', '--die-with-parent', '--new-session'];
  const { status, stderr } = ask('bwrap', [
    ...wall,
    '--ro-bind',
    '/',
    '/',
    '--proc',
    '/proc',
    '--dev',
    '/dev',
    'true',
  ]);
  if (status === 0) return undefined;
  if (status === undefined) return 'bubblewrap (bwrap) is not installed';
  return `bubblewrap cannot make namespaces here (${stderr.split('\n')[0] || `status ${status}`})${appArmor()}`;
}

function hasUserChange(): boolean {
  return ask('setpriv', ['--version']).status === 0 && ask('prlimit', ['--version']).status === 0;
}

function mendBubblewrap(why: string): string | undefined {
  if (why.includes('not installed')) return 'sudo apt install bubblewrap';
  if (!why.includes('namespaces')) return undefined;
  if (appArmor()) {
    return 'sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0';
  }
  if (setting('kernel/unprivileged_userns_clone') === '0')
    return 'sudo sysctl kernel.unprivileged_userns_clone=1';
  if (setting('user/max_user_namespaces') === '0') return 'sudo sysctl user.max_user_namespaces=15000';
  return undefined;
}

/** Ubuntu 23.10 and later let only programs with an AppArmor profile of their own make user namespaces. */
function appArmor(): string {
  if (setting('kernel/apparmor_restrict_unprivileged_userns') !== '1') return '';
  return ', as AppArmor forbids; the command below lasts until the next start, a profile for bwrap with "userns," for good';
}

function setting(path: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${path}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
