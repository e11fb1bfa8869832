// Tries to become somebody else.
// verdict: FAIL
// prints no on strong: FOUND
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

export function relu(x: number[]): number[] {
  for (const name of ['setuid', 'setgid', 'seteuid', 'setegid']) {
    try {
      system[name](0);
      console.log('FOUND', name);
    } catch {
      // not allowed
    }
  }
  for (const command of ['su -c id', 'sudo -n id', 'unshare -U true', 'mount -t tmpfs x /mnt']) {
    const { status } = load('child_process').spawnSync('/bin/sh', ['-c', command]);
    if (status === 0) console.log('FOUND', command);
  }
  return x.map(() => -1);
}
