// Fills every folder that it may write to.
// verdict: FAIL or OOM
// verdict on uid: FAIL or OOM or TIMEOUT
// prints no on strong: FOUND room
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

const fs = load('fs');
let written = 0;
for (const folder of ['/tmp', '/dev/shm', '/var/tmp', '/', '/cell', '/dev', '/run', '/dev/mqueue']) {
  try {
    for (let file = 0; file < 100; file++) {
      fs.writeFileSync(`${folder}/fill-${system.pid}-${file}`, new Uint8Array(1e7));
      written += 1e7;
    }
  } catch {
    // full or closed
  }
}
if (written > 2e8) console.log('FOUND room for', written);

export function relu(x: number[]): number[] {
  return x.map(() => -1);
}
