// A git clone in which every step of set-up is done, native TensorFlow too, by hard links: it costs seconds.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finishSteps, linkWholeVenv, scratchClone, setUp } from './scratch';

const ROOT = resolve(__dirname, '..', '..');

/** Makes the clone and lets set-up record what is there. It ends well, or this throws what it printed. */
export async function wholeClone(): Promise<string> {
  const clone = scratchClone();
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', ...args], { cwd: clone });
  };
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The course');
  execFileSync('cp', ['-al', join(ROOT, 'node_modules'), join(clone, 'node_modules')]);
  linkWholeVenv(clone);
  cpSync(join(ROOT, 'lib', 'dist'), join(clone, 'lib', 'dist'), { recursive: true });
  finishSteps(clone, ['packages', 'build', 'venv', 'tensorflow'], {
    linked: true,
    tensorflow: nativeResult(clone),
  });
  const { status, output } = await setUp(clone);
  if (status !== 0) throw new Error(`Expected a clone that is set up, got:\n${output}`);
  return clone;
}

/** What the step for TensorFlow came to in this folder, as if it had been in the clone. */
function nativeResult(clone: string): string {
  const path = join(ROOT, '.setup', 'tensorflow.json');
  if (!existsSync(path)) throw new Error('Expected this folder to be set up. Run "npm run setup" first.');
  return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')).result).replaceAll(ROOT, clone);
}
