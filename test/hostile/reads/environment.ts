// Looks for secrets in its own environment and in its parents'.
// verdict: FAIL
// prints no: FOUND
const system = (globalThis as any).process;
const load = (name: string) => system.mainModule.require(name);

for (const [name, value] of Object.entries(system.env)) {
  if (!['PATH', 'PWD', 'LANG'].includes(name)) console.log(`FOUND ${name}=${value}`);
}
for (let pid = 1; pid < 40_000; pid++) {
  if (pid === system.pid) continue;
  try {
    const text = load('fs').readFileSync(`/proc/${pid}/environ`, 'utf8');
    if (/SECRET|TOKEN|GITHUB|HOME=/.test(text)) console.log(`FOUND the environment of ${pid}`);
  } catch {
    // closed to us
  }
}

export function relu(x: number[]): number[] {
  return x.map(() => -1);
}
