// The shipped model's card: its figures are computed anew from the weights and the texts.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { projectPath } from 'course/core';

const run = promisify(execFile);
const evaluate = (...args: string[]) =>
  run(process.execPath, [projectPath('scripts', 'evaluate.mjs'), ...args]);

describe('npm run evaluate', function () {
  this.timeout(600_000);

  it('finds the figures of the card as they are computed now', async () => {
    expect((await evaluate()).stdout).to.match(/^All 12 figures of .+MODEL_CARD\.md are as computed now\./);
  });

  it('names each figure that differs, and ends with status 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'card-'));
    for (const name of ['model.safetensors', 'tokenizer.json', 'MODEL_CARD.md']) {
      cpSync(projectPath('data', 'models', 'austen', name), join(folder, name));
    }
    const card = join(folder, 'MODEL_CARD.md');
    writeFileSync(card, readFileSync(card, 'utf8').replace('| 935,040 |', '| 935,041 |'));
    const failure = await evaluate('--in', folder).then(
      () => expect.fail('it found no difference'),
      (error) => error,
    );
    rmSync(folder, { recursive: true });
    expect(failure.code).to.equal(1);
    expect(failure.stderr.trim()).to.equal(
      'Parameters: the card says 935,041, computed now 935,040. Write the card anew.',
    );
  });
});
