// The list of a class: what becomes a job of the matrix, and what is refused with a sentence.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';

const ada = { learner: 'ada', repository: 'school/ada' };

describe('the list of a class', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'class-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  /** The script as the workflow runs it. */
  function run(text: string): { status: number | null; stdout: string; stderr: string } {
    const file = join(folder, 'class.json');
    writeFileSync(file, text);
    return spawnSync(process.execPath, [projectPath('scripts/class.mjs'), file], { encoding: 'utf8' });
  }

  it('becomes one job for each submission, on the default branch unless told otherwise', () => {
    const { status, stdout } = run(JSON.stringify([ada, { ...ada, learner: 'bo', ref: 'v1' }]));
    expect(status).to.equal(0);
    const expected = [
      { ...ada, ref: '' },
      { ...ada, learner: 'bo', ref: 'v1' },
    ];
    expect(stdout).to.equal(`submissions=${JSON.stringify(expected)}\n`);
  });

  const refused: [string, unknown, RegExp][] = [
    ['no submission', [], /one submission or more/],
    ['more submissions than a matrix has jobs', Array(257).fill(ada), /at most 256/],
    ['a learner twice, in other letters', [ada, { ...ada, learner: 'ADA' }], /"ada" is in the list twice/],
    ['a name that leads out of its folder', [{ ...ada, learner: 'a..b' }], /learner of entry 1/],
    ['a name with a line break', [{ ...ada, learner: 'a\nx=1' }], /learner of entry 1/],
    ['no repository', [{ learner: 'ada' }], /repository of entry 1 to be owner\/name, got nothing/],
    ['a ref that is an option', [{ ...ada, ref: '--upload-pack=x' }], /ref of entry 1/],
  ];
  for (const [what, list, sentence] of refused) {
    it(`refuses ${what}`, () => {
      const { status, stdout, stderr } = run(JSON.stringify(list));
      expect(status).to.equal(2);
      expect(stdout).to.equal('');
      expect(stderr).to.match(sentence);
    });
  }

  it('says what is wrong with a file that is no JSON, and with one that is not there', () => {
    expect(run('{').stderr).to.match(/Expected .*class\.json to be a JSON file, but/);
    const missing = spawnSync(process.execPath, [projectPath('scripts/class.mjs'), join(folder, 'no.json')]);
    expect(String(missing.stderr)).to.contain('there is no such file');
  });
});
