import { execFileSync, spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { checkNode } from '../../scripts/setup/node-version.mjs';

const ROOT = resolve(__dirname, '..', '..');

describe('the Node version', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.23.1']) {
    it(`${version} is fit`, () => {
      expect(checkNode(version, {})).to.equal(undefined);
    });
  }

  for (const version of ['18.20.8', '20.18.3', '21.7.3', '22.11.0', '23.0.0', '24.1.0']) {
    it(`${version} is refused by name`, () => {
      expect(checkNode(version, {})?.sentence).to.include(`this is Node ${version}`);
    });
  }

  it('is mended with the version manager in use', () => {
    expect(checkNode('23.1.0', { VOLTA_HOME: '/home/ada/.volta' })?.command).to.equal(
      'volta install node@22',
    );
  });

  for (const script of ['setup', 'start', 'test', 'build', 'course']) {
    it(`23 ends npm run ${script} with status 1, the sentence and the command`, () => {
      const preload = join(__dirname, 'fixtures', 'node-23.cjs');
      const { status, stderr } = spawnSync(process.execPath, ['-r', preload, `scripts/${script}.mjs`], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(status).to.equal(1);
      expect(stderr).to.match(/this is Node 23\.1\.0\.\nTo mend it: .*22/);
    });
  }

  it('is checked by code that an old Node can parse', () => {
    const source = execFileSync('cat', [join(ROOT, 'scripts', 'setup', 'node-version.mjs')], {
      encoding: 'utf8',
    });
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).not.to.match(/\?\?|\?\.|^await |from 'node:/m);
  });
});
