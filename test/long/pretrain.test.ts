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

/** Starts it, and sends it a signal as soon as its first checkpoint is there. @returns exit status and what it said. */
async function pretrainUntil(signal: 'SIGKILL' | 'SIGINT', folder: string) {
  const child = spawn(process.execPath, [SCRIPT, '--miniature', '--to', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  while (!existsSync(join(folder, 'unfinished', 'checkpoint.safetensors')) && child.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill(signal);
  return { status: await ended, said };
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
    await pretrainUntil('SIGKILL', killed);
    expect(existsSync(join(killed, 'model.safetensors'))).to.equal(false);
    expect((await pretrain(killed)).stdout).to.include('Going on with');
    for (const name of shipped) {
      expect(readFileSync(join(killed, name)).equals(readFileSync(join(whole, name))), name).to.equal(true);
    }
  });

  it('on Ctrl-C saves the step it is at, says how to go on, and ends with the same bits when it did', async () => {
    const halted = join(folder, 'halted');
    const { status, said } = await pretrainUntil('SIGINT', halted);
    expect(status).to.equal(130);
    const [, step] = said.match(/Interrupted after step (\d+) of 200; everything up to it is saved in/) ?? [];
    expect(said).to.include('The same command goes on from there; --fresh starts over.');
    expect((await pretrain(halted)).stdout).to.include(
      `checkpoint.safetensors: ${step} of 200 steps are done.`,
    );
    for (const name of shipped) {
      expect(readFileSync(join(halted, name)).equals(readFileSync(join(whole, name))), name).to.equal(true);
    }
  });

  it('starts nothing for --help, or for a word that it does not know', async () => {
    expect((await run(process.execPath, [SCRIPT, '--help'])).stdout).to.match(/^Usage: npm run pretrain/);
    const failure = await run(process.execPath, [SCRIPT, '--tiny']).then(
      () => expect.fail('it did not refuse'),
      (error) => error,
    );
    expect(failure.code).to.equal(2);
    expect(failure.stderr).to.match(/^Expected --miniature, --fresh or --to FOLDER, got --tiny\./);
  });

  it('says in a sentence that a checkpoint is damaged, and ends with status 1', async () => {
    const damaged = join(folder, 'damaged');
    await pretrainUntil('SIGKILL', damaged);
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
