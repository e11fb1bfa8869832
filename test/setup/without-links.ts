// A file system without hard or symbolic links, as a memory stick has, by a library that stands before the system's own.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { scratchFolder } from './scratch';

/** The setting under which programs make no such links. Takes a C compiler, which set-up's own tests need anyway. */
export function withoutLinks(kind: 'HARD' | 'SYMBOLIC'): { LD_PRELOAD: string } {
  const library = join(scratchFolder(), 'no-links.so');
  const source = join(__dirname, 'fixtures', 'no-links.c');
  execFileSync('cc', ['-shared', '-fPIC', '-w', `-D${kind}`, source, '-o', library]);
  return { LD_PRELOAD: library };
}
