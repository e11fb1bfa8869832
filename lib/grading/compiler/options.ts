// How TypeScript becomes JavaScript: the types go, the rest stays as it is.
import type { TransformOptions } from 'esbuild';

/** Line numbers in errors point into the TypeScript file. */
export const OPTIONS = {
  loader: 'ts',
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'inline',
  sourcesContent: false,
  logLevel: 'silent',
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: false } },
} as const satisfies TransformOptions;

/** The longest JavaScript that is run, in characters: half of what one message to a cell can hold. */
export const MAX_CODE = 2 ** 20;
