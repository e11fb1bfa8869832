// The files of a released tree that differ from the course's own: README, package.json and its lock, workflow, test command.
import { readFileSync } from 'node:fs';
import { CourseError, projectPath } from '../../core';
import { lockedPackages, neededPackages } from './packages';

/** The scripts of package.json that learners need. */
const SCRIPTS = ['setup', 'start', 'test', 'build', 'course', 'doctor', 'check'];

const SECTION = /^<!-- section: (.+) -->$/gm;

/** The files that are made for learners, each path with its text. @throws CourseError when a part is missing. */
export function pages(): Map<string, string> {
  return new Map([
    ['.github/workflows/check.yml', read('scripts/release/check.yml')],
    ['README.md', readme(read('scripts/release/README.md'), read('README.md'))],
    ['package-lock.json', lockedPackages(read('package-lock.json'))],
    ['package.json', packageJson(read('package.json'))],
    ['scripts/test.mjs', read('scripts/release/test.mjs')],
  ]);
}

/**
 * The README for learners: sections of the course's own where the template names them.
 * @param template with lines such as `<!-- section: The lessons -->`.
 * @throws CourseError for a section that the course's README lacks.
 */
export function readme(template: string, own: string): string {
  return template.replace(SECTION, (_line, title: string) => {
    const sections = own.split(/^(?=## )/m);
    const section = sections.find((text) => text.startsWith(`## ${title}\n`));
    if (section) return section.trim();
    throw new CourseError(
      `Expected a section "## ${title}" in README.md, since the learners' README takes it over, but there is ` +
        'none. Correct scripts/release/README.md.',
    );
  });
}

function packageJson(text: string): string {
  // the settings of mocha are for the course's own tests, which stay at home
  const { mocha: _, scripts, devDependencies, ...rest } = JSON.parse(text);
  const needed = Object.entries(scripts).filter(([name]) => SCRIPTS.includes(name));
  const manifest = {
    ...rest,
    scripts: Object.fromEntries(needed),
    devDependencies: neededPackages(devDependencies),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function read(path: string): string {
  try {
    return readFileSync(projectPath(...path.split('/')), 'utf8');
  } catch {
    throw new CourseError(`Expected ${path}, which a release needs, but it is not there. Get it back.`);
  }
}
