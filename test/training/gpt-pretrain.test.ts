// The makers' script in miniature: interrupted by kill -9, it goes on to the same bits.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { projectPath } from 'course/core';

const SCRIPT = projectPath('scripts', 'pretrain.mjs');
const run = promisify(execFile);

function pretrain(folder: string): Promise<{ stdout: string }> {
  return run(process.execPath, [SCRIPT, '--miniature', '--to', folder]);
}

/** Starts it, and kills it as soon as its first checkpoint is there. */
async function pretrainUntilKilled(folder: string): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, '--miniature', '--to', folder], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!existsSync(join(folder, 'unfinished', 'checkpoint.safetensors')) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  await ended;
}

describe("the makers' script", function () {
  this.timeout(240_000);
  const shipped = ['model.safetensors', 'tokenizer.json', 'loss.csv', 'loss.svg'];
  let folder: string;
  let whole: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pretrain-'));
    whole = join(folder, 'whole');
    await pretrain(whole);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('writes weights, tokenizer, loss curve and a card with its figures', () => {
    for (const name of [...shipped, 'MODEL_CARD.md'])
      expect(existsSync(join(whole, name)), name).to.equal(true);
    expect(existsSync(join(whole, 'unfinished'))).to.equal(false);
    const card = readFileSync(join(whole, 'MODEL_CARD.md'), 'utf8');
    // 300 tokens and 16 places of 16, one block (3 x 16 x 16 + 16 x 16 + 2 x 16 x 64 + 2 norms), the last norm.
    const parameters = 300 * 16 + 16 * 16 + (4 * 16 * 16 + 2 * 16 * 64 + 2 * 16) + 16;
    expect(card).to.include(`| Parameters | ${parameters.toLocaleString('en-US')} |`);
    expect(card).to.include('| Tokens trained on, repetitions included | 12,800 |'); // 200 steps of 4 x 16
  });

  it('goes on after kill -9 and ends with the same bits', async () => {
    const killed = join(folder, 'killed');
    await pretrainUntilKilled(killed);
    expect(existsSync(join(killed, 'model.safetensors'))).to.equal(false);
    expect((await pretrain(killed)).stdout).to.include('Going on with');
    for (const name of shipped) {
      expect(readFileSync(join(killed, name)).equals(readFileSync(join(whole, name))), name).to.equal(true);
    }
  });

  it('says in a sentence that a checkpoint is damaged, and ends with status 1', async () => {
    const damaged = join(folder, 'damaged');
    await pretrainUntilKilled(damaged);
    const checkpoint = join(damaged, 'unfinished', 'checkpoint.safetensors');
    writeFileSync(checkpoint, readFileSync(checkpoint).subarray(0, 3_000));
    const failure = await pretrain(damaged).then(
      () => expect.fail('it did not refuse'),
      (error) => error,
    );
    expect(failure.code).to.equal(1);
    expect(failure.stderr).to.match(/Expected a checkpoint in .+checkpoint\.safetensors, got an error/);
  });
});
