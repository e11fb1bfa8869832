// Which enclosures this machine offers, and the one that was asked for.
import { bubblewrap, probeBubblewrap } from './bubblewrap';
import { container, probeContainer } from './container';
import { noEnclosure } from './none';
import { otherUser, probeOtherUser } from './other-user';
import type { Enclosure, Probe, Tier } from './tiers';

/** What stood between a learner's code and the machine, written into every result. */
export type Isolation = { readonly tier: Tier } & Enclosure['gives'];

/** Opens an enclosure of a tier that `probeTiers` found to be available. */
export function enclose(tier: Tier): Enclosure {
  if (tier === 'strong') return bubblewrap();
  if (tier === 'container') return container();
  if (tier === 'uid') return otherUser();
  return noEnclosure();
}

/**
 * Tries every tier, strongest first.
 * @param secret what the cell must not be able to read, wherever it lies.
 * @param wanted the tier that is asked for; a container takes a second to try, and is not tried in vain.
 */
export function probeTiers(secret?: readonly string[], wanted?: Tier): ReadonlyMap<Tier, Probe> {
  const strong = probeBubblewrap(secret);
  const needless = strong.available && wanted !== 'container';
  return new Map<Tier, Probe>([
    ['strong', strong],
    [
      'container',
      needless ? { available: false, why: 'not tried beside a stronger one' } : probeContainer(secret),
    ],
    ['uid', probeOtherUser(secret)],
    ['none', { available: true }],
  ]);
}
