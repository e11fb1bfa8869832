// message: Parameters and tokens were added up. Every token meets every parameter: multiply them instead of adding.
export function trainingCost(run: { parameters: number; tokens: number }, device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number }) {
  const flops = 6 * (run.parameters + run.tokens);
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  return { flops, hours, kilowattHours: (hours * device.watts) / 1000, dollars: hours * device.pricePerHour };
}
