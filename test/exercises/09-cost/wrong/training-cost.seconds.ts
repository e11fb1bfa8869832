// message: These are seconds. An hour has 3600 of them: divide.
export function trainingCost(run: { parameters: number; tokens: number }, device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number }) {
  const flops = 6 * run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation);
  return { flops, hours, kilowattHours: (hours * device.watts) / 1000, dollars: hours * device.pricePerHour };
}
