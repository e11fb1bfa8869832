// Each kind of model has its own program; an artifact says which kind it is.
import { CourseError } from '../core';
import type { Artifact } from './artifact';
import type { Blueprint, BlueprintOf, Kind } from './blueprint';
import type { Numbers } from './weights';

/** What loads each kind. */
const LOADERS: Readonly<Record<Kind, string>> = { mlp: 'loadModel', gpt: 'loadGpt' };

/**
 * The same artifact, known to be of one kind.
 * @throws CourseError when it is of another, naming the function that loads it.
 */
export function ofKind<K extends Kind, A extends Artifact<Blueprint, Numbers>>(
  artifact: A,
  kind: K,
): A & { readonly blueprint: BlueprintOf<K> } {
  const { kind: received } = artifact.blueprint;
  if (received === kind) return artifact as A & { readonly blueprint: BlueprintOf<K> };
  throw new CourseError(
    `Expected a model of the kind "${kind}", got "${received}". Load that kind with ${LOADERS[received]}.`,
  );
}
