// The Nodes that the course runs on: one statement, engines in package.json, and everybody who repeats it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { checkNode, nodeRange } from '../../scripts/setup/node-version.mjs';
import { lookAt, textFiles } from './node-advice';

const ROOT = resolve(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the Node version', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.23.1', '24.0.0', '26.10.0']) {
    it(`${version} is fit`, () => {
      expect(checkNode(version, {})).to.equal(undefined);
    });
  }

  for (const version of ['12.22.0', '18.20.8', '20.18.3', '21.7.3', '22.11.0']) {
    it(`${version} is refused by name`, () => {
      expect(checkNode(version, {})).to.include({ refused: true });
      expect(checkNode(version, {})?.sentence).to.include(`this is Node ${version}`);
    });
  }

  for (const version of ['23.11.1', '25.9.0', '27.0.0', '31.2.1']) {
    it(`${version} is untested, and not refused`, () => {
      expect(checkNode(version, {})).to.include({ refused: false });
      expect(checkNode(version, {})?.sentence).to.match(/has not been tested .* may well run/);
    });
  }

  it('is mended with the version manager in use', () => {
    expect(checkNode('21.7.3', { VOLTA_HOME: '/home/ada/.volta' })?.command).to.equal(
      'volta install node@26',
    );
  });

  for (const script of ['setup', 'start', 'test', 'build', 'course']) {
    it(`21 ends npm run ${script} with status 1, the sentence and the command`, () => {
      const preload = join(__dirname, 'fixtures', 'node-21.cjs');
      const { status, stderr } = spawnSync(process.execPath, ['-r', preload, `scripts/${script}.mjs`], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      expect(status).to.equal(1);
      expect(stderr).to.match(/this is Node 21\.1\.0\.\nTo mend it: .*26/);
    });
  }

  it('is checked by code that an old Node can parse', () => {
    const code = read('scripts/setup/node-version.mjs').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(code).to.include("from 'fs'");
    expect(code).not.to.match(/\?\?|\?\.|^await |from 'node:|\.at\(/m);
  });
});

describe('the range of Nodes', () => {
  it('is said by both READMEs as package.json has it', () => {
    for (const path of ['README.md', 'scripts/release/README.md'])
      expect(read(path)).to.include(`You need ${nodeRange().replace('or else Node', 'or else')}`);
  });

  it('is the same in package-lock.json', () => {
    const { engines } = JSON.parse(read('package.json'));
    expect(JSON.parse(read('package-lock.json')).packages[''].engines).to.deep.equal(engines);
  });

  it('holds what every place advises, and none of those that have ended', () => {
    const advice = textFiles(ROOT).flatMap((path) => lookAt(path, read(path)));
    expect(advice.map(({ path }) => path)).to.include.members([
      '.github/workflows/grade.yml',
      '.github/workflows/test.yml',
      'README.md',
      'scripts/gradescope/setup.sh',
      'scripts/release/check.yml',
    ]);
    // the workflow that tests the course also runs on 22, which it does not advise
    const allowed = (path: string): number[] => (path.endsWith('/test.yml') ? [22, 24, 26] : [24, 26]);
    expect(advice.filter(({ path, major }) => !allowed(path).includes(major))).to.deep.equal([]);
  });

  it('is told apart from advice: the reader of texts knows each form', () => {
    const forms = [
      'nvm install 20',
      'volta install node@23',
      'node-version: 20',
      'node-version: [20, 22]',
      '        node: [20, 24]',
      'node_version=20.20.2',
      'FROM node:20-slim',
      'You need Node 20',
      'install Node 25',
      '- nodejs=20',
    ];
    for (const form of forms) expect(lookAt('a.md', form), form).to.not.deep.equal([]);
  });
});
