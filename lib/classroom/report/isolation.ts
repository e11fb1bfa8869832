// What stood between submissions and the machine, as a sentence.
import type { Results } from '../results/schema';

/** `Graded with isolation of the tier strong: network none; …`. */
export function isolationSentence({ tier, network, files, memory, processes }: Results['isolation']): string {
  return `Graded with isolation of the tier ${tier} (network: ${network}; files: ${files}; memory: ${memory}; processes: ${processes}).`;
}
