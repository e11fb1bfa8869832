// An arrow function whose arguments are taken apart.
type Run = { parameters: number; tokens: number };
type Device = { peakFlops: number; utilisation: number; watts: number; pricePerHour: number };

export const trainingCost = (
  { parameters, tokens }: Run,
  { peakFlops, utilisation, watts, pricePerHour }: Device,
): { flops: number; hours: number; kilowattHours: number; dollars: number } => {
  const flops = parameters * tokens * 6;
  const hours = flops / peakFlops / utilisation / 3600;
  return { dollars: pricePerHour * hours, kilowattHours: (watts * hours) / 1e3, hours, flops };
};
