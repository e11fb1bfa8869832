// What TypeScript's compiler says of a program.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { projectPath } from '../../core';

/** The first error in a program that imports from the course, as the compiler words it; empty when there is none. */
export function compileError(program: string): string {
  const source = projectPath('.course', 'tries-to-fit.ts');
  mkdirSync(projectPath('.course'), { recursive: true });
  writeFileSync(source, program);
  const compiler = projectPath('node_modules', 'typescript', 'bin', 'tsc');
  const flags = ['--noEmit', '--skipLibCheck', '--module', 'preserve', '--types', 'node'];
  const { stdout } = spawnSync(process.execPath, [compiler, ...flags, source], { encoding: 'utf8' });
  const at = stdout.indexOf('error');
  return at === -1 ? '' : stdout.slice(at).trim();
}
