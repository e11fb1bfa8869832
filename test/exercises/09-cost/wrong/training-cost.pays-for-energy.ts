// message: The price is for an hour of the device, not for a kilowatt-hour: multiply the hours by it.
export function trainingCost(run: { parameters: number; tokens: number }, device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number }) {
  const flops = 6 * run.parameters * run.tokens;
  const hours = flops / (device.peakFlops * device.utilisation) / 3600;
  const kilowattHours = (hours * device.watts) / 1000;
  return { flops, hours, kilowattHours, dollars: kilowattHours * device.pricePerHour };
}
