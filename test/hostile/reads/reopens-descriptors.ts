// Opens its own descriptors anew, to read what was meant for others.
// verdict: FAIL
// verdict on container: FAIL or TIMEOUT
// prints no: FOUND
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

const fs = load('fs');
for (const name of ['0', '1', '2', '3']) {
  for (const mode of ['r', 'r+']) {
    try {
      const descriptor = fs.openSync(`/proc/self/fd/${name}`, mode);
      if (fs.readSync(descriptor, new Uint8Array(100)) > 0) console.log('FOUND something to read in', name);
    } catch {
      // a socket can't be opened
    }
  }
}

export function relu(x: number[]): number[] {
  return x.map(() => -1);
}
