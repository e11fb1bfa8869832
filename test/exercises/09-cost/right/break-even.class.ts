// A class for the bill, whose plain result is given back.
class Bill {
  private paid = 0;

  constructor(costs: Iterable<number>) {
    for (const cost of costs) this.paid += cost;
  }

  evenAt(price: number): number {
    return this.paid / price;
  }
}

export function breakEven(once: number[], each: number, perDay: number): { requests: number; days: number } {
  const requests = new Bill(once).evenAt(each);
  return { requests, days: requests / perDay };
}
