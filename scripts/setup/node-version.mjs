// The first thing that every script does. It must run on any Node, so it keeps to syntax that Node 12 knows.

/**
 * Checks a Node version: 20.19 or later, and below 23.
 *
 * From 20.19 and 22.12 on Node can `require` ES modules, which chai needs; tfjs-node breaks on 23.
 * @param version such as `20.19.0`.
 * @param environment where the version manager in use shows itself.
 * @returns undefined when it is fit, else `{ sentence, command }`.
 */
export function checkNode(version, environment) {
  const parts = version.split('.').map(Number);
  const minimum = { 20: 19, 22: 12 }[parts[0]];
  if (minimum !== undefined && parts[1] >= minimum) return undefined;
  return {
    sentence:
      'The course needs Node 20 from 20.19 on, or Node 22 from 22.12 on (TensorFlow for Node breaks on 23), ' +
      'and this is Node ' +
      version +
      '.',
    command: installNode(environment),
  };
}

function installNode(environment) {
  if (environment.FNM_DIR) return 'fnm use --install-if-missing 22';
  if (environment.VOLTA_HOME) return 'volta install node@22';
  if (environment.HOMEBREW_PREFIX) return 'brew install node@22 && brew link --overwrite node@22';
  return 'nvm install 22 (nvm: https://github.com/nvm-sh/nvm), or install Node 22 from https://nodejs.org';
}

/** Ends the process with exit status 1 and the sentence when this Node is not fit. */
export function requireNode() {
  const fault = checkNode(process.versions.node, process.env);
  if (!fault) return;
  console.error(`${fault.sentence}\nTo mend it: ${fault.command}`);
  process.exit(1);
}
