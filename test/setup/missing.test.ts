// What a machine may lack: each ends in a sentence and the next step, and leaves nothing that counts as done.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  environmentWith,
  pathWith,
  removeScratch,
  scratchClone,
  setUp,
  stampOf,
  withoutNetwork,
} from './scratch';

describe('set-up on a machine that lacks something', function () {
  this.timeout(120_000);
  after(removeScratch);

  it('without Python it says so, and how to install it', async () => {
    const { status, output } = await setUp(scratchClone(), { PATH: pathWith(['sh']) });
    expect(status).to.equal(1);
    expect(output).to.match(/needs Python 3\.10 or later.*none was found on PATH\.\nTo mend it: .*install/);
  });

  it('with an old Python only it names the version', async () => {
    const path = pathWith(['sh']);
    fakePython(path, '3.8.10', 'True');
    const { status, output } = await setUp(scratchClone(), { PATH: path });
    expect(status).to.equal(1);
    expect(output).to.include('only Python 3.8.10 was found');
  });

  it('with a Python that lacks venv it names the package to install', async () => {
    const path = pathWith(['sh']);
    fakePython(path, '3.12.3', 'False');
    const { status, output } = await setUp(scratchClone(), { PATH: path });
    expect(status).to.equal(1);
    expect(output).to.match(
      /lacks the modules venv and ensurepip.*\nTo mend it: sudo apt install python3-venv/,
    );
  });

  it('with no network at the first start it says that the npm registry cannot be reached', async () => {
    const clone = scratchClone();
    const { status, output } = await setUp(clone, withoutNetwork());
    expect(status).to.equal(1);
    expect(output).to.match(/The npm registry cannot be reached.*\nTo mend it: npm run setup/);
    expect(stampOf(clone, 'packages')).to.equal(undefined);
  });

  it('with pip’s index out of reach it says so, and keeps the steps before', async () => {
    const clone = scratchClone(['packages', 'build']);
    const { status, output } = await setUp(clone, withoutNetwork());
    expect(status).to.equal(1);
    expect(output).to.match(/Pip's package index cannot be reached.*\nTo mend it: npm run setup/);
    expect(stampOf(clone, 'packages')).not.to.equal(undefined);
    expect(stampOf(clone, 'venv')).to.equal(undefined);
  });

  it('in a read-only folder it says so', function () {
    if (!existsSync('/usr/bin/bwrap')) {
      console.log('      skipped: bubblewrap, which makes the folder read-only, is not installed');
      return this.skip();
    }
    const clone = scratchClone();
    const box = ['--dev-bind', '/', '/', '--ro-bind', clone, clone, process.execPath, 'scripts/setup.mjs'];
    const { status, stderr } = spawnSync('bwrap', box, {
      cwd: clone,
      env: environmentWith({}),
      encoding: 'utf8',
    });
    expect(status).to.equal(1);
    expect(stderr).to.match(/read-only file system.*\nTo mend it: (git clone|cp -R) /);
  });

  it('with a wrong argument it ends with status 2 and its usage', async () => {
    const { status, output } = await setUp(scratchClone(), {}, ['--again', 'everything']);
    expect(status).to.equal(2);
    expect(output).to.match(/after --again, got everything\.\nUsage:/);
  });
});

function fakePython(folder: string, version: string, venv: string): void {
  const path = join(folder, 'python3');
  writeFileSync(path, `#!/bin/sh\necho ${path}\necho ${version}\necho ${venv}\n`);
  chmodSync(path, 0o755);
}
