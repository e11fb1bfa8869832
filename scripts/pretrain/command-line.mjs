// The arguments of `npm run pretrain`.
import { statSync } from 'node:fs';

const USAGE = `Usage: npm run pretrain [-- [--miniature] [--fresh] [--to FOLDER]]
Trains the language model that the course ships, from the texts in data/, and writes it with its card and loss curve.
It takes half an hour to two hours. Ctrl-C saves where it is; the same command goes on from there to the same weights.
  --miniature    a tiny model in seconds, to try the script; use it with --to
  --fresh        forget an interrupted training and start over
  --to FOLDER    write there. Default: data/models/austen, whose model it replaces at the end`;

/** @returns {{ miniature: boolean, fresh: boolean, folder?: string } | undefined} nothing when there is nothing to do. */
export function readArguments(args) {
  const wanted = { miniature: false, fresh: false, folder: undefined };
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--help' || args[i] === '-h') return console.log(USAGE);
    if (args[i] === '--miniature') wanted.miniature = true;
    else if (args[i] === '--fresh') wanted.fresh = true;
    else if (args[i] === '--to') {
      wanted.folder = args[++i];
      const problem = folderProblem(wanted.folder);
      if (problem) return refuse(problem);
    } else return refuse(`Expected --miniature, --fresh or --to FOLDER, got ${args[i]}.`);
  }
  return wanted;
}

function folderProblem(folder) {
  if (folder === undefined || folder.startsWith('-'))
    return `Expected a folder after --to, got ${folder ?? 'nothing'}.`;
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && !found.isDirectory() ? `Expected a folder after --to, got the file ${folder}.` : undefined;
}

function refuse(sentence) {
  console.error(`${sentence}\n${USAGE}`);
  process.exitCode = 2;
}
