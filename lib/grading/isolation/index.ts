export { enclose, type Isolation, probeTiers } from './choose';
export type { Enclosure, Probe, Tier } from './tiers';
