// message: These are watt-hours. A kilowatt-hour is 1000 of them: divide.
export function trainingCost(run: { parameters: number; tokens: number }, device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number }) {
  const flops = 6 * run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  return { flops, hours, kilowattHours: hours * device.watts, dollars: hours * device.pricePerHour };
}
