// The second program, as a learner runs it: a process of its own.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { answer, loadModel, runProgram } from 'course/inference';
import { drawInput, drawModel, saveModel } from './model';

const DIST = projectPath('lib', 'dist');
const PROGRAM = join(DIST, 'cli', 'infer.js');
const artifact = drawModel([3, 4, 2], 'program');
const named = { ...artifact, blueprint: { ...artifact.blueprint, classes: ['no', 'yes'] } };
const path = saveModel('program', named);

function run(words: string[], input = ''): { status: number | null; lines: string[]; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { input, encoding: 'utf8' });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}

describe('what inference loads', () => {
  const own: Record<string, string[]> = {
    'inference/index.js': [],
    'cli/infer.js': ['cli/infer.js', 'cli/process.js', 'cli/terminal.js'],
  };
  for (const [entry, entryFiles] of Object.entries(own)) {
    it(`${entry} loads inference, artifact, tokenizer and core, and no TensorFlow`, () => {
      const print = 'require(process.argv[1]); console.log(JSON.stringify(Object.keys(require.cache)))';
      const { lines } = run(['-e', print, join(DIST, entry)]);
      const files: string[] = JSON.parse(lines[0]);
      expect(files).to.include(join(DIST, entry));
      const areas = ['inference', 'artifact', 'tokenizer', 'core'].map((area) => join(DIST, area, '/'));
      const allowed = [...areas, ...entryFiles.map((file) => join(DIST, file))];
      expect(files.filter((file) => !allowed.some((folder) => file.startsWith(folder)))).to.deep.equal([]);
    });
  }
});

describe('the inference program', () => {
  const rows = [1, 2, 3].map((seed) => [...drawInput(3, seed)]);
  const jsonLines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');

  it('answers each line of stdin with a line that holds the same bits as loadModel', () => {
    const { status, lines, stderr } = run([PROGRAM, path], jsonLines);
    const model = loadModel(path);
    expect(stderr).to.equal('');
    expect(status).to.equal(0);
    lines.forEach((line, i) => {
      const answer = JSON.parse(line);
      const expected = [...model.predict(rows[i])];
      expect(answer.probabilities).to.deep.equal(expected);
      expect(answer.class).to.equal(expected[1] > expected[0] ? 'yes' : 'no');
      expect(answer.probability).to.equal(Math.max(...expected));
      expect(answer.logits).to.deep.equal([...model.logits(rows[i])]);
    });
    expect(lines).to.have.length(3);
  });

  it('takes rows as arguments', () => {
    expect(run([PROGRAM, path, JSON.stringify(rows[0])]).lines).to.deep.equal(
      run([PROGRAM, path], jsonLines).lines.slice(0, 1),
    );
  });

  it('names a bad row and answers the others', () => {
    const { status, lines, stderr } = run([PROGRAM, path], `[1, 2]\nnonsense\n[1, null, 2]\n\n${jsonLines}`);
    expect(lines).to.have.length(3);
    expect(stderr).to.match(/Row 1: Expected an input of 3 numbers, got 2/);
    expect(stderr).to.match(/Row 2: Expected a row such as/);
    expect(stderr).to.match(/Row 3: Expected finite numbers, got null at position 1/);
    expect(status).to.equal(1);
  });

  it('shows its receipt as JSON on stderr', () => {
    const { stderr, lines } = run([PROGRAM, path, '--receipt'], jsonLines);
    const receipt = JSON.parse(stderr);
    expect(lines).to.have.length(3);
    expect([receipt.answered, receipt.refused]).to.deep.equal([3, 0]);
    expect(receipt.startUpMs).to.be.above(0);
    expect(receipt.codeBytes).to.be.within(1000, 500_000);
    expect(receipt.libraryBytes).to.equal(0);
    expect(receipt.readBytes).to.equal(statSync(path).size);
    expect(receipt.workingBytes).to.equal(loadModel(path).bytes);
    expect(receipt.peakBytes).to.be.above(1_000_000);
  });

  it('ends with 2 and a sentence where there is no model', () => {
    for (const words of [[], [`${path}.none`]]) {
      const { status, stderr, lines } = run([PROGRAM, ...words]);
      expect(status).to.equal(2);
      expect(stderr).to.match(/^Expected a model/);
      expect(stderr).not.to.match(/\n {4}at /);
      expect(lines).to.deep.equal([]);
    }
  });
});

describe('runProgram', () => {
  const row = JSON.stringify([...drawInput(3, 1)]);

  it('prints nothing itself: answers and complaints go where it is told', async () => {
    const said: string[] = [];
    const complained: string[] = [];
    const say = (line: string) => said.push(line);
    const status = await runProgram([path], {
      ...{ input: [row, 'nonsense'], say, complain: (line) => complained.push(line) },
    });
    expect(said).to.deep.equal([JSON.stringify(answer(loadModel(path), row))]);
    expect(complained).to.have.length(1);
    expect(status).to.equal(1);
  });
});
