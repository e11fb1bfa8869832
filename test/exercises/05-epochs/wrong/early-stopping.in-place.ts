// message: The losses you were given have changed: sort() rearranges the array it is given. Walk through without moving anything, or sort a copy.
export function earlyStopping(losses: number[], patience: number): { bestEpoch: number; stop: boolean } {
  let bestEpoch = 0;
  losses.forEach((loss, epoch) => {
    if (loss < losses[bestEpoch]) bestEpoch = epoch;
  });
  losses.sort((a, b) => a - b);
  return { bestEpoch, stop: losses.length - 1 - bestEpoch >= patience };
}
