// Energy by way of joules, money by way of seconds.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flops = 6 * (run.parameters * run.tokens);
  const seconds = flops / (device.utilisation * device.peakFlops);
  const joules = seconds * device.watts;
  return {
    flops,
    hours: seconds / 3600,
    kilowattHours: joules / 3.6e6,
    dollars: (seconds * device.pricePerHour) / 3600,
  };
}
