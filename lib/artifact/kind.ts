// Each kind of model has its own program; an artifact says which kind it is.
import { CourseError } from '../core';
import type { Artifact } from './artifact';
import type { BlueprintOf, Kind } from './blueprint';

/** What loads each kind. */
const LOADERS: Readonly<Record<Kind, string>> = { mlp: 'loadModel', gpt: 'loadGpt' };

/**
 * The same artifact, known to be of one kind.
 * @throws CourseError when it is of another, naming the function that loads it.
 */
export function ofKind<K extends Kind, A extends Artifact>(
  artifact: A,
  kind: K,
): A & Artifact<BlueprintOf<K>> {
  const { kind: received } = artifact.blueprint;
  if (received === kind) return artifact as A & Artifact<BlueprintOf<K>>;
  throw new CourseError(
    `Expected a model of the kind "${kind}", got "${received}". Load that kind with ${LOADERS[received]}.`,
  );
}
