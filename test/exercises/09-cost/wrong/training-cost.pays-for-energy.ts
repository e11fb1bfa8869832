// message: not for a kilowatt-hour
export function trainingCost(run: { parameters: number; tokens: number }, device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number }) {
  const flops = 6 * run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  const kilowattHours = (hours * device.watts) / 1000;
  return { flops, hours, kilowattHours, dollars: kilowattHours * device.pricePerHour };
}
