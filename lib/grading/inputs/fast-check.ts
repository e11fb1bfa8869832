// fast-check, loaded when the first arbitrary is made: most processes of the course never draw an input.
import type * as FastCheck from 'fast-check';

/** The package `fast-check`. */
export function fc(): typeof FastCheck {
  return require('fast-check');
}
