// However npm start ends, no kernel stays behind, not even one in the middle of a loop without end.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { firstAddress } from './lab-address';
import { type Running, removeScratch, scratchClone, scratchFolder, startScript } from './scratch';

/** Hands a cell to the kernel, which may still be starting. What a loop says is never sent: it leaves a file instead. */
const LOOP = `
import os, sys, time
from jupyter_client import BlockingKernelClient
connection, begun = sys.argv[1:]
client = BlockingKernelClient(connection_file=connection)
client.load_connection_file()
client.start_channels(hb=False)
client.execute("import { writeFileSync } from 'fs'; writeFileSync(%r, ''); while (true) {}" % begun)
while not os.path.exists(begun):
    time.sleep(0.1)
`;

describe('npm start with a kernel that loops', function () {
  this.timeout(240_000); // against a hang only
  let clone: string;
  before(() => {
    clone = scratchClone(['packages', 'build', 'venv', 'wasm']);
  });
  after(removeScratch);

  const endings: [how: string, end: (lab: Running) => void][] = [
    [
      'Ctrl-C twice in a row',
      ({ child }) => {
        child.kill('SIGINT');
        setTimeout(() => child.kill('SIGINT'), 50);
      },
    ],
    [
      'a window that was closed, which takes no more output',
      ({ child }) => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        child.kill('SIGHUP');
      },
    ],
  ];
  for (const [how, end] of endings) {
    it(`leaves none behind after ${how}`, async () => {
      const lab = startScript(clone, ['scripts/start.mjs', '--no-browser', '--port', '18790']);
      await loopIn(lab);
      expect(kernelsOf(clone)).to.not.be.empty;
      end(lab);
      await lab.ended;
      while (kernelsOf(clone).length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
    });
  }

  async function loopIn(lab: Running): Promise<void> {
    const address = await firstAddress(lab);
    const answer = await fetch(new URL('/api/kernels', address), {
      method: 'POST',
      headers: { authorization: `token ${address.searchParams.get('token')}` },
      body: JSON.stringify({ name: 'tslab' }),
    });
    const { id } = (await answer.json()) as { id: string };
    const connection = join(clone, '.jupyter', 'runtime', `kernel-${id}.json`);
    execFileSync(
      join(clone, '.venv', 'bin', 'python'),
      ['-c', LOOP, connection, join(scratchFolder(), 'begun')],
      { stdio: 'pipe' },
    );
  }
});

/** Every process with the clone's tslab or JupyterLab on its command line. */
function kernelsOf(clone: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const state = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.[0];
      return state !== 'Z' && line.includes(clone) && /tslab|kernel\.cjs|jupyterlab/.test(line);
    } catch {
      return false;
    }
  });
}
