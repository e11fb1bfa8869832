// message: A meeting of a parameter and a token was counted as one operation. It takes 6, 2 forward and 4 backward.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flops = run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  return { flops, hours, kilowattHours: (hours * device.watts) / 1000, dollars: hours * device.pricePerHour };
}
