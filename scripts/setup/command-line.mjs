// The arguments of `npm run setup`.
import { setUp } from './main.mjs';
import { STEPS } from './steps.mjs';

const USAGE = `Usage: npm run setup [-- --again STEP]
Brings this clone to where the course runs; what is done already is skipped.
  --again STEP   do a step again although it is done: ${STEPS.map(({ name }) => name).join(', ')}, or all`;

/** Runs set-up as asked; ends the process with 2 when the question makes no sense. */
export async function main(args) {
  const force = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--help' || args[i] === '-h') return console.log(USAGE);
    if (args[i] !== '--again') return refuse(`Expected --again STEP, got ${args[i]}.`);
    const name = args[++i];
    if (name === 'all') force.push(...STEPS.map((step) => step.name));
    else if (STEPS.some((step) => step.name === name)) force.push(name);
    else return refuse(`Expected the name of a step after --again, got ${name ?? 'nothing'}.`);
  }
  await setUp({ force });
}

function refuse(sentence) {
  console.error(`${sentence}\n${USAGE}`);
  process.exitCode = 2;
}
