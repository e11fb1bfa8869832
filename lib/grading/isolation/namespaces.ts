// Why a system lets an ordinary user make no namespaces, as far as its settings tell.
import { readFileSync } from 'node:fs';

/** What to change so that bubblewrap may make namespaces; undefined when no known setting forbids it. */
export function allowNamespaces(): string | undefined {
  // Ubuntu 23.10 and later let only programs with an AppArmor profile of their own make them; for good: such a profile.
  if (setting('kernel/apparmor_restrict_unprivileged_userns') === '1')
    return 'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0';
  if (setting('kernel/unprivileged_userns_clone') === '0')
    return 'sudo sysctl -w kernel.unprivileged_userns_clone=1';
  if (setting('user/max_user_namespaces') === '0') return 'sudo sysctl -w user.max_user_namespaces=15000';
  return undefined;
}

function setting(path: string): string | undefined {
  try {
    return readFileSync(`/proc/sys/${path}`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
