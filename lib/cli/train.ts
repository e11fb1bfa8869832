// The first program: it trains lesson 07's digit classifier and leaves one file behind.
//
//   node lib/dist/cli/train.js OUT.safetensors [--receipt]
//
// It prints one line of JSON: fingerprint and accuracy. `--receipt` adds a line on stderr.
// Exit statuses: 0 trained, 2 no name for the file, or a backend or data that can't be used.
import { statSync } from 'node:fs';
import { processReceipt, projectPath } from '../core';
import { startBackend } from '../tf';
import { trainDigits } from '../training';
import { complain, runProcess, USAGE } from './process';
import { say } from './terminal';

async function main(words: readonly string[]): Promise<number> {
  const [path] = words.filter((word) => word !== '--receipt');
  if (path === undefined) {
    complain('Expected a name for the artifact: node train.js OUT.safetensors [--receipt]');
    return USAGE;
  }
  await startBackend();
  const started = processReceipt();
  say(JSON.stringify(await trainDigits(path)));
  if (words.includes('--receipt')) {
    const readBytes = statSync(projectPath('data', 'digits.csv')).size;
    const { peakBytes } = processReceipt();
    complain(JSON.stringify({ ...started, readBytes, peakBytes }));
  }
  return 0;
}

if (require.main === module) void runProcess(() => main(process.argv.slice(2)));
