// What an hour does, and how many hours that takes; with a default.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
  secondsPerHour = 3600,
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const flopsPerHour = device.peakFlops * device.utilisation * secondsPerHour;
  const flops = [2, 4].reduce((sum, each) => sum + each * run.parameters * run.tokens, 0);
  const hours = flops / flopsPerHour;
  const [kilowattHours, dollars] = [device.watts / 1000, device.pricePerHour].map((each) => each * hours);
  return { flops, hours, kilowattHours, dollars };
}
