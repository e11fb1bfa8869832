// Step by step, with forward and backward apart.
export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const forward = 2 * run.parameters * run.tokens;
  const backward = 2 * forward;
  const flops = forward + backward;
  const speed = device.utilisation * device.peakFlops;
  const seconds = flops / speed;
  const minutes = seconds / 60;
  const hours = minutes / 60;
  const kilowatts = device.watts / 1000;
  return { flops, hours, kilowattHours: kilowatts * hours, dollars: device.pricePerHour * hours };
}
