// The first program: it leaves the artifact that the same training in this process leaves.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { loadModel } from 'course/inference';
import { startBackend, tf } from 'course/tf';
import { trainDigits } from 'course/training';

const PROGRAM = projectPath('lib', 'dist', 'cli', 'train.js');

describe('the training program', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'train-digits-'));
  before(() => startBackend());
  after(() => rmSync(folder, { recursive: true }));

  it('leaves no tensor behind and says the fingerprint of its file', async () => {
    const path = join(folder, 'once.safetensors');
    const alive = tf.memory().numTensors;
    const { fingerprint } = await trainDigits(path, 1);
    expect(loadModel(path).fingerprint).to.equal(fingerprint);
    expect(tf.memory().numTensors).to.equal(alive);
  });

  it('repeats to the same bits in a process of its own', async () => {
    const { fingerprint, accuracy } = await trainDigits(join(folder, 'here.safetensors'));
    const file = join(folder, 'there.safetensors');
    const { stdout, status } = spawnSync(process.execPath, [PROGRAM, file], { encoding: 'utf8' });
    expect(status).to.equal(0);
    expect(JSON.parse(stdout)).to.deep.equal({ fingerprint, accuracy });
    expect(accuracy).to.be.at.least(0.96);
    expect(loadModel(file).fingerprint).to.equal(fingerprint);
  });

  it('shows the data it read and the libraries it needed on its receipt', () => {
    const words = [PROGRAM, join(folder, 'receipt.safetensors'), '--receipt'];
    const environment = { ...process.env, COURSE_BACKEND: 'wasm' };
    const { stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env: environment });
    const receipt = JSON.parse(stderr.trim().split('\n').at(-1) as string);
    expect(receipt.readBytes).to.equal(statSync(projectPath('data', 'digits.csv')).size);
    expect(receipt.libraryBytes).to.equal(0); // WebAssembly is no library of the machine's own
    expect(receipt.codeBytes).to.be.above(1_000_000);
  });

  it('ends with 2 and a sentence without a name for the file', () => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM], { encoding: 'utf8' });
    expect(status).to.equal(2);
    expect(stderr).to.match(/^Expected a name for the artifact/);
  });
});
