// Which isolation a batch gets: the strongest that this machine offers, and not less than *uid* unless told so.
import { existsSync } from 'node:fs';
import { CourseError, projectPath } from '../../core';
import { type Probe, probeTiers, type Tier } from '../../grading';
import type { BatchOptions } from './options';

/**
 * Chooses the tier.
 * @throws CourseError when the machine offers too little, or not the tier that was asked for, with the reason for each.
 */
export function chooseTier(options: BatchOptions): Tier {
  if (options.tier === 'none' && options.allowWeak) return 'none';
  const probes = probeTiers(secretsOf(options), options.tier);
  const offered = [...probes].filter(([, probe]) => probe.available).map(([tier]) => tier);
  const wanted = options.tier ?? offered[0];
  if (offered.includes(wanted) && (wanted !== 'none' || options.allowWeak)) return wanted;
  const missing = [...probes]
    .filter(([, probe]) => !probe.available)
    .map(([tier, probe]) => why(tier, probe));
  const asked =
    options.tier && options.tier !== 'none' ? `isolation of the tier ${options.tier}` : 'isolation';
  throw new CourseError(
    `Expected ${asked} between the submissions and this machine, and there is not enough. ${missing.join(' ')} ` +
      'Mend one of these, or grade with --allow-weak where you trust every submission.',
  );
}

/** What no cell may be able to read: the answers, what others handed in, and how they were graded. */
function secretsOf({ paths, tests, out, courseFile }: BatchOptions): string[] {
  const own = ['exercises', 'solutions', 'test', '.course'].map((name) => projectPath(name));
  const given = [...paths, tests, courseFile, out].filter((path) => path !== undefined);
  return [...own, ...given].filter((path) => existsSync(path));
}

function why(tier: Tier, probe: Probe): string {
  if (probe.available) return '';
  return `${tier}: ${probe.why}${probe.mend ? ` (try: ${probe.mend})` : ''}.`;
}
