// A class inside, a plain object out.
class Machine {
  constructor(
    private readonly device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
  ) {}

  hoursFor(flops: number): number {
    return flops / (3600 * this.device.peakFlops * this.device.utilisation);
  }

  bill(hours: number): { kilowattHours: number; dollars: number } {
    const { watts, pricePerHour } = this.device;
    return { kilowattHours: hours * (watts / 1000), dollars: hours * pricePerHour };
  }
}

export function trainingCost(
  run: { parameters: number; tokens: number },
  device: { peakFlops: number; utilisation: number; watts: number; pricePerHour: number },
): { flops: number; hours: number; kilowattHours: number; dollars: number } {
  const machine = new Machine(device);
  const flops = 6 * run.parameters * run.tokens;
  const hours = machine.hoursFor(flops);
  return { flops, hours, ...machine.bill(hours) };
}
