// Clocks training and inference of one network on one backend, for lesson 08: a process keeps its backend.
//
//   COURSE_BACKEND=wasm node lib/dist/cli/clock.js '{"layerSizes":[64,32,10],"batchSize":32,"runs":20}'
//
// It prints one line of JSON. Exit statuses: 0 clocked, 2 no options, or a backend that does not start.
import { clockPhases } from '../training';
import { complain, runProcess, USAGE } from './process';
import { say } from './terminal';

async function main([options]: readonly string[]): Promise<number> {
  if (options === undefined) {
    complain('Expected options: node clock.js \'{"layerSizes":[64,32,10]}\'');
    return USAGE;
  }
  say(JSON.stringify(await clockPhases(JSON.parse(options))));
  return 0;
}

if (require.main === module) void runProcess(() => main(process.argv.slice(2)));
