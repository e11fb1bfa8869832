// The lock of set-up where something is odd: cut off by a power cut, held by another, on a file system without links.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { removeScratch, scratchClone, setUp, startScript } from './scratch';
import { withoutLinks } from './without-links';

describe('set-up’s lock', function () {
  this.timeout(240_000); // against a hang only
  let clone: string;
  before(() => {
    clone = scratchClone(['packages', 'build', 'venv', 'wasm']);
    mkdirSync(join(clone, '.setup'), { recursive: true });
  });
  after(removeScratch);
  const lock = (): string => join(clone, '.setup', 'lock.json');

  for (const [name, text] of [
    ['is empty', ''],
    ['is cut off', '{"pid": 12'],
    ['holds something else', 'null'],
  ]) {
    it(`that ${name} is cleared away`, async () => {
      writeFileSync(lock(), text);
      const { status, output } = await setUp(clone);
      expect(status, output).to.equal(0);
      expect(existsSync(lock())).to.equal(false);
    });
  }

  it('lets whoever waits for it go on Ctrl-C', async () => {
    const holder = process.pid;
    writeFileSync(lock(), JSON.stringify({ pid: holder, started: startedAt(holder) }));
    const waiting = startScript(clone, ['scripts/setup.mjs']);
    await waiting.saw(`(process ${holder}); waiting`);
    waiting.child.kill('SIGINT');
    const { status, output } = await waiting.ended;
    expect(status, output).to.equal(130);
    expect(readFileSync(lock(), 'utf8')).to.include(String(holder));
    writeFileSync(lock(), '');
  });

  it('can be had without hard links, and only by one', async () => {
    const links = withoutLinks('HARD');
    const first = startScript(clone, ['scripts/setup.mjs', '--again', 'build'], links);
    await first.saw('The package "course" ...');
    const second = startScript(clone, ['scripts/setup.mjs'], links);
    const endings = await Promise.all([first.ended, second.ended]);
    expect(
      endings.map(({ status }) => status),
      endings[1].output,
    ).to.deep.equal([0, 0]);
    expect(endings[1].output).to.include('waiting for it to end');
  });

  it('without symbolic links is given back with a sentence that names what is missing, before any download', async () => {
    const { status, output } = await setUp(scratchClone(), withoutLinks('SYMBOLIC'));
    expect(status).to.equal(1);
    expect(output).to.match(/has no symbolic links \(EPERM\).*\nTo mend it: .*~\/course && npm run setup/);
    expect(output).not.to.include('Node packages ...');
  });
});

/** As /proc tells it: field 22, after the name in brackets. */
function startedAt(pid: number): string {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
}
