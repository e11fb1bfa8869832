// An object that is filled one cost after the other.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const cost = { flops: 0, hours: 0, kilowattHours: 0, dollars: 0 };
  for (const operations of [2, 4]) cost.flops += operations * run.parameters * run.tokens;
  cost.hours = cost.flops / (device.peakFlops * device.utilisation) / 3600;
  cost.kilowattHours = (cost.hours * device.watts) / 1000;
  cost.dollars = cost.hours * device.pricePerHour;
  return cost;
}
