// Reads and writes the memory of other processes, and what they hold open.
// verdict: FAIL
// prints no: FOUND
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

const fs = load('fs');
const others = fs.readdirSync('/proc').map(Number).filter((pid: number) => pid > 0 && pid !== system.pid);
for (const pid of others) {
  try {
    fs.openSync(`/proc/${pid}/mem`, 'r+');
    if (pid !== 1) console.log(`FOUND the memory of ${pid}`); // 1 is bubblewrap's own, within the same walls
  } catch {
    // closed to us
  }
  try {
    for (const name of fs.readdirSync(`/proc/${pid}/fd`)) {
      const target = fs.readlinkSync(`/proc/${pid}/fd/${name}`);
      if (/^\/(?!dev\/)/.test(target)) console.log(`FOUND ${target} open in ${pid}`);
    }
  } catch {
    // closed to us
  }
}

export function relu(x: number[]): number[] {
  return x.map(() => -1);
}
