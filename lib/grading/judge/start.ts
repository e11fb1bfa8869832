// The start of a cell: a process that listens, or none.
import { Conversation } from './conversation';
import type { Launched } from './launch';
import type { CellLimits } from './limits';

/** How often a process is started until that is our own fault. */
const STARTS = 3;

/**
 * Starts a cell and waits until it listens. What the last one left behind may fill this machine's places for a moment,
 * so it tries again.
 * @param launch starts one process.
 * @returns the conversation with it; undefined when none would start.
 */
export async function startCell(
  launch: () => Launched,
  limits: CellLimits,
): Promise<Conversation | undefined> {
  for (let left = STARTS; left > 0; left--) {
    const launched = launch();
    const conversation = new Conversation(launched.channel);
    const tooLate = setTimeout(() => launched.kill(), limits.startMs);
    const first = await Promise.race([conversation.next(), launched.ended]);
    clearTimeout(tooLate);
    if ('kind' in first && first.kind === 'ready') return conversation;
    conversation.close();
    launched.kill();
    await launched.ended;
    await new Promise((resolve) => setTimeout(resolve, limits.startAgainMs));
  }
  return undefined;
}
