// The second program: it loads a model and predicts. Nothing that it imports can train.
//
//   node lib/dist/cli/infer.js MODEL.safetensors [ROW...] [--receipt] < rows.jsonl
//
// Each row is a JSON array of numbers; each answer is a line of JSON. `--receipt` adds a line on stderr.
// Exit statuses: 0 all rows answered, 1 some were refused, 2 no model.
import { createInterface } from 'node:readline';
import { runProgram } from '../inference';
import { complain, runProcess } from './process';
import { say } from './terminal';

if (require.main === module) {
  const input = {
    [Symbol.asyncIterator]: () => createInterface({ input: process.stdin })[Symbol.asyncIterator](),
  };
  void runProcess(() => runProgram(process.argv.slice(2), { input, say, complain }));
}
