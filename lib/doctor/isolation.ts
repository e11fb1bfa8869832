// How well this machine can shut a learner's code in for grading, as the grader itself finds it.
import type { Finding } from '../core';
import { probeTiers, type Tier } from '../grading';

const NAME = 'Isolation for grading';

const MEANINGS: Record<Tier, string> = {
  strong: 'strong: bubblewrap makes its own namespaces here',
  container: 'container, by podman',
  uid: 'uid: another user, with the network open',
  none: 'none: `check` runs, and `grade` refuses',
};

/** The tier to be had here, and for each better one what is missing and how to get it. */
export function isolation(): Finding {
  const tiers = probeTiers();
  const best = [...tiers].find(([, { available }]) => available)?.[0] ?? 'none';
  if (best === 'strong') return { name: NAME, status: 'ok', found: MEANINGS.strong };
  const better = [...tiers].slice(0, [...tiers.keys()].indexOf(best));
  const reasons = better.flatMap(([tier, probe]) =>
    'why' in probe ? `no ${tier}: ${withoutStop(probe.why)}` : [],
  );
  const mend = better.map(([, probe]) => ('mend' in probe ? probe.mend : undefined)).find(Boolean);
  const found = `${MEANINGS[best]} (${reasons.join('; ')})`;
  return { name: NAME, status: 'note', found, ...(mend ? { mend } : {}) };
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
