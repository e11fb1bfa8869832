// message: Watts times seconds are joules. Multiply the hours by the watts, and divide by 1000.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flops = 6 * run.parameters * run.tokens;
  const seconds = flops / (device.peakFlops * device.utilisation);
  const hours = seconds / 3600;
  return { flops, hours, kilowattHours: seconds * device.watts, dollars: hours * device.pricePerHour };
}
