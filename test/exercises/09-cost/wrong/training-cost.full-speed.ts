// message: The device was taken to run at its peak. It reaches peakFlops times utilisation.
export function trainingCost(run: { parameters: number; tokens: number }, device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number }) {
  const flops = 6 * run.parameters * run.tokens;
  const hours = flops / device.peakFlops / 3600;
  return { flops, hours, kilowattHours: (hours * device.watts) / 1000, dollars: hours * device.pricePerHour };
}
