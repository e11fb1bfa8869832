// message: The watts were multiplied by the utilisation. A device that waits for data draws them all the same.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flops = 6 * run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  const kilowattHours = (hours * device.watts * device.utilisation) / 1000;
  return { flops, hours, kilowattHours, dollars: hours * device.pricePerHour };
}
