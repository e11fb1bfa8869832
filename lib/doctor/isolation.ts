// How well this machine can shut a learner's code in for grading.
import { readFileSync } from 'node:fs';
import { ask } from './ask';
import type { Finding } from './finding';

const NAME = 'Isolation for grading';

/** The tier to be had here, and what keeps it from being a better one. */
export function isolation(): Finding {
  const why = bubblewrapFault();
  if (why === undefined)
    return { name: NAME, status: 'ok', found: 'strong: bubblewrap makes its own namespaces here' };
  const mend = mendBubblewrap(why);
  for (const program of ['docker', 'podman']) {
    if (ask(program, ['info']).status === 0) return weaker(`container, by ${program}`, why, mend);
  }
  if (process.getuid?.() === 0 && hasUserChange()) {
    return weaker('uid: another user, with the network open', why, mend);
  }
  return weaker('none: `check` runs, and `grade` refuses', why, mend);
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
  return `bubblewrap cannot make namespaces here (${stderr.split('\n')[0] || `status ${status}`})`;
}

function hasUserChange(): boolean {
  return ask('setpriv', ['--version']).status === 0 && ask('prlimit', ['--version']).status === 0;
}

function mendBubblewrap(why: string): string | undefined {
  if (why.includes('not installed')) return 'sudo apt install bubblewrap';
  if (!why.includes('namespaces')) return undefined;
  // Ubuntu 23.10 and later let only programs with an AppArmor profile make user namespaces
  if (setting('kernel/apparmor_restrict_unprivileged_userns') === '1') {
    return 'sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0';
  }
  if (setting('kernel/unprivileged_userns_clone') === '0')
    return 'sudo sysctl kernel.unprivileged_userns_clone=1';
  if (setting('user/max_user_namespaces') === '0') return 'sudo sysctl user.max_user_namespaces=15000';
  return undefined;
}

function setting(path: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${path}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
