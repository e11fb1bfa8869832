// Which enclosures this machine offers, and the one that was asked for.
import { bubblewrap, probeBubblewrap } from './bubblewrap';
import { noEnclosure } from './none';
import { otherUser, probeOtherUser } from './other-user';
import type { Enclosure, Probe, Tier } from './tiers';

/** What stood between a learner's code and the machine, written into every result. */
export type Isolation = { readonly tier: Tier } & Enclosure['gives'];

/** Opens an enclosure of a tier that `probeTiers` found to be available. */
export function enclose(tier: Tier): Enclosure {
  if (tier === 'strong') return bubblewrap();
  if (tier === 'uid') return otherUser();
  return noEnclosure();
}

/**
 * Tries every tier, strongest first.
 * @param secret what the cell must not be able to read, for the tier that depends on file permissions.
 */
export function probeTiers(secret?: readonly string[]): ReadonlyMap<Tier, Probe> {
  return new Map<Tier, Probe>([
    ['strong', probeBubblewrap()],
    ['uid', probeOtherUser(secret)],
    ['none', { available: true }],
  ]);
}
