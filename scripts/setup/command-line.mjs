// The arguments of `npm run setup`.
import { ROOT } from './course.mjs';
import { setUp } from './main.mjs';
import { describeDamage } from './manifest.mjs';
import { cutFiles, restoreFiles } from './own-files.mjs';
import { STEPS } from './steps.mjs';

const USAGE = `Usage: npm run setup [-- --again STEP]
Brings this clone to where the course runs; what is done already and whole is skipped, what is damaged is mended.
  --again STEP   do a step again although it is done: what is damaged of it, or all where nothing is. One of
                 ${STEPS.map(({ name }) => name).join(', ')}, all,
                 or files: brings back files of the course itself that are missing or cut off`;

/** Runs set-up as asked; ends the process with 2 when the question makes no sense. */
export async function main(args) {
  const force = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--help' || args[i] === '-h') return console.log(USAGE);
    if (args[i] !== '--again') return refuse(`Expected --again STEP, got ${args[i]}.`);
    const name = args[++i];
    if (name === 'all') force.push(...STEPS.map((step) => step.name));
    else if (name === 'files') for (const line of restoreFiles(ROOT)) console.log(line);
    else if (STEPS.some((step) => step.name === name)) force.push(name);
    else return refuse(`Expected the name of a step after --again, got ${name ?? 'nothing'}.`);
  }
  process.once('exit', tellCutFiles); // also when set-up ends the process, since this may be why
  await setUp({ force });
}

function tellCutFiles() {
  const damage = cutFiles(ROOT);
  if (damage.length === 0) return;
  console.error(
    `Of the course's own files ${describeDamage(damage)}.\nTo mend it: npm run setup -- --again files`,
  );
}

function refuse(sentence) {
  console.error(`${sentence}\n${USAGE}`);
  process.exitCode = 2;
}
