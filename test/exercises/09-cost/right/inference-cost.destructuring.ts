// An arrow function whose arguments are taken apart.
type Model = { parameters: number; bytesPerWeight: number };
type Reply = { promptTokens: number; newTokens: number };
type Device = { peakFlops: number; bandwidth: number; pricePerHour: number };

export const inferenceCost = (
  { parameters, bytesPerWeight }: Model,
  { promptTokens, newTokens }: Reply,
  { peakFlops, bandwidth, pricePerHour }: Device,
): { flops: number; seconds: number; dollars: number } => {
  const computing = (2 * parameters) / peakFlops;
  const reading = (parameters * bytesPerWeight) / bandwidth;
  const seconds = Math.max(promptTokens * computing, reading) + newTokens * Math.max(computing, reading);
  return {
    flops: 2 * parameters * promptTokens + 2 * parameters * newTokens,
    seconds,
    dollars: seconds * (pricePerHour / 3600),
  };
};
