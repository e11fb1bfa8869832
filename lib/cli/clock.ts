// Clocks training and inference of networks on one backend, for lesson 08: a process keeps its backend.
//
//   COURSE_BACKEND=wasm node lib/dist/cli/clock.js '[{"layerSizes":[64,32,10],"batchSize":32,"runs":20}]'
//
// It prints a line of JSON for each network. Exit statuses: 0 clocked, 2 no networks, or a backend that does not start.
import { clockPhases } from '../lessons';
import { complain, runProcess, USAGE } from './process';
import { say } from './terminal';

async function main([networks]: readonly string[]): Promise<number> {
  if (networks === undefined) {
    complain('Expected networks: node clock.js \'[{"layerSizes":[64,32,10]}]\'');
    return USAGE;
  }
  for (const options of JSON.parse(networks)) say(JSON.stringify(await clockPhases(options)));
  return 0;
}

if (require.main === module) void runProcess(() => main(process.argv.slice(2)));
