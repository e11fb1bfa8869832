// The first thing that every script does. It must run on any Node, so it keeps to syntax that Node 12 knows.
// biome-ignore lint/style/useNodejsImportProtocol: old Nodes know no "node:"
import { readFileSync } from 'fs';

/** From this version on every Node can `require` ES modules, which chai needs; 20 learned it in 20.19. */
const ALL_FROM = [22, 12];

/** The Nodes to install anew: both have years ahead of them. */
const ADVISED = [24, 26];

/**
 * Checks a Node version against `engines` in package.json, the one statement of what the course is tested on.
 *
 * What is newer or between those may well run: it is untested, and not refused.
 * @param version such as `20.19.0`.
 * @param environment where the version manager in use shows itself.
 * @returns undefined when it is tested, else `{ refused, sentence, command }`.
 */
export function checkNode(version, environment) {
  const minimums = testedNodes();
  const [major, minor] = version.split('.').map(Number);
  if (minimums.some((minimum) => minimum[0] === major && minimum[1] <= minor)) return undefined;
  const refused = major < ALL_FROM[0] || (major === ALL_FROM[0] && minor < ALL_FROM[1]);
  return {
    refused,
    sentence: refused
      ? `The course needs ${nodeRange()}, and this is Node ${version}.`
      : `This is Node ${version}, on which the course has not been tested (${nodeRange()} are). It may well run; ` +
        `if something fails, install Node ${ADVISED.join(' or ')}.`,
    command: installNode(environment),
  };
}

/** What the course is tested on, in words, the advised ones first; the READMEs say the same. */
export function nodeRange() {
  const isAdvised = (minimum) => ADVISED.includes(minimum[0]);
  const older = testedNodes().filter((minimum) => !isAdvised(minimum));
  const words = older.map(([major, minor]) => `${major} (from ${major}.${minor})`);
  return `Node ${ADVISED.join(' or ')}, or else ${words.join(' or ')}`;
}

/** The oldest `[major, minor]` of each Node in `engines`, which has the form `^20.19 || ^24`. */
function testedNodes() {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return engines.node.split(' || ').map((range) => {
    const [major, minor = 0] = range.slice(1).split('.').map(Number);
    return [major, minor];
  });
}

function installNode(environment) {
  const newest = ADVISED[ADVISED.length - 1];
  if (environment.FNM_DIR) return `fnm use --install-if-missing ${newest}`;
  if (environment.VOLTA_HOME) return `volta install node@${newest}`;
  if (environment.HOMEBREW_PREFIX)
    return `brew install node@${newest} && brew link --overwrite node@${newest}`;
  return `nvm install ${newest} (nvm: https://github.com/nvm-sh/nvm), or install Node ${newest} from https://nodejs.org`;
}

/** Ends the process with exit status 1 and the sentence when the course cannot run on this Node. */
export function requireNode() {
  const { refused, sentence, command } = checkNode(process.versions.node, process.env) || { refused: false };
  if (!refused) return;
  console.error(`${sentence}\nTo mend it: ${command}`);
  process.exit(1);
}
