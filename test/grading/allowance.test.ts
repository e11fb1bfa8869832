import { type ChildProcess, spawn } from 'node:child_process';
import { expect } from 'chai';
import { watchTime } from '../../lib/grading/process/allowance';
import { usageOf } from '../../lib/grading/process/usage';

describe('time that a process may take', function () {
  this.timeout(120_000);
  const children: ChildProcess[] = [];
  const start = (program: string): ChildProcess => {
    const child = spawn(process.execPath, ['-e', program], { stdio: 'ignore' });
    children.push(child);
    return child;
  };
  const up = (pid: number, ownMs: number): Promise<number> =>
    new Promise((resolve) => {
      const time = watchTime(pid, { ownMs }, () => resolve(time.stop()));
    });

  before(function () {
    if (!usageOf(process.pid)) this.skip(); // no /proc here: the clock on the wall counts
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  it('counts the processor time of one that computes, as the kernel does', async () => {
    const { pid = 0 } = start('for (;;);');
    const before = usageOf(pid)?.processorMs ?? 0;
    await up(pid, 500);
    const taken = (usageOf(pid)?.processorMs ?? 0) - before;
    expect(taken).to.be.at.least(350);
  });

  it('does not count the time for which one waits for its turn', async () => {
    const busy = Array.from({ length: 8 }, () => start('for (;;);'));
    const { pid = 0 } = busy[0];
    const counted = await up(pid, 500);
    const alive = usageOf(pid)?.processorMs ?? 0;
    expect(counted).to.be.at.most(alive + 100);
  });

  it('counts the time for which one sleeps, and what its children do', async () => {
    await up(start('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)').pid ?? 0, 400);
    const parent = start(
      "require('child_process').execFileSync(process.execPath, ['-e', 'for (let i = 0; i < 3e9; i++);'])",
    );
    await up(parent.pid ?? 0, 400);
    expect(usageOf(parent.pid)?.processorMs).to.be.at.least(200);
    expect(usageOf(start('setTimeout(() => {}, 1e6)').pid)?.residentBytes).to.be.above(0);
  });

  it('knows nothing of a process that is gone', async () => {
    const child = start('');
    await new Promise((resolve) => child.once('close', resolve));
    expect(usageOf(child.pid)).to.equal(undefined);
  });
});
