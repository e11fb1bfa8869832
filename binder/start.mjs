// What a container of the course runs: lays the learner's folder out, then becomes the server that was asked for.
//   (nothing, or options of npm start)   JupyterLab on port 8888; under JupyterHub its single-user server
//   jupyter notebook ...                 any command, as Binder and JupyterHub give it, in the learner's folder
import { existsSync } from 'node:fs';
import { ROOT, venvBin } from '../scripts/setup/course.mjs';
import { jupyterEnvironment, jupyterLabCommand, START_PAGE } from '../scripts/setup/jupyter.mjs';
import { readArguments } from '../scripts/start/arguments.mjs';
import { keepLearnerSeed } from '../scripts/start/learner-seed.mjs';
import { layOut } from './learner-folder.mjs';

const HUB_PROGRAM = 'jupyterhub-singleuser';

main(process.argv.slice(2), process.env.COURSE_ROOT);

function main(args, folder) {
  const command = commandFor(args, folder);
  try {
    for (const path of layOut(ROOT, folder))
      console.log(`Kept yours, though the course has a newer one: ${path}`);
    keepLearnerSeed(folder);
  } catch (error) {
    end(
      `Expected ${folder} to be a folder that user ${process.getuid()} may write, where the work is kept, but ` +
        `${error.message}. Give it a volume of that user, or run the container as the folder's owner (--user).`,
    );
  }
  process.chdir(folder);
  process.execve('/usr/bin/env', ['env', ...command], environmentOf(folder));
}

function commandFor(args, root) {
  if (args.length > 0 && !args[0].startsWith('-')) return args;
  if (process.env.JUPYTERHUB_API_TOKEN) return [hubProgram(), ...args];
  const { fault, help, ...options } = readArguments(args);
  if (fault || help) end(fault ?? 'The options are those of npm start.');
  const { program, args: words } = jupyterLabCommand({
    ip: '0.0.0.0',
    ...options,
    root,
    browser: false,
    portRetries: 0, // the port that was published, or none
  });
  return [program, ...words];
}

function hubProgram() {
  const program = venvBin(ROOT, HUB_PROGRAM);
  if (!existsSync(program))
    end(
      'Expected JupyterHub\'s server in this image, found none. Build it with --build-arg SERVERS="notebook jupyterhub==X", ' +
        "X the hub's own version.",
    );
  return program;
}

/** The settings that lead any Jupyter program to the course; what JupyterHub and Docker's user set stays. */
function environmentOf(root) {
  const given = Object.entries(process.env).filter(([name]) => /^JUPYTER(?:HUB_|_TOKEN)/.test(name));
  return {
    ...jupyterEnvironment(root),
    JUPYTERHUB_ROOT_DIR: root,
    JUPYTERHUB_DEFAULT_URL: `/lab/tree/${START_PAGE}`,
    ...Object.fromEntries(given),
    COURSE_ROOT: root,
  };
}

function end(sentence) {
  console.error(sentence);
  process.exit(2);
}
