// Two probes for a model in use: the same question twice, and the same question in other company.
import type { Service } from './three-services';

/** What one service was seen to do; shares of right answers in percent. */
export interface Probe {
  readonly service: string;
  readonly 'same twice': boolean;
  readonly alone: number;
  readonly 'in a pair': number;
  readonly 'all together': number;
}

/** Asks each service about every image alone, beside the first image, and all together. */
export function probeServices(
  services: Readonly<Record<string, Service>>,
  { x, y }: { readonly x: number[][]; readonly y: readonly number[] },
): Probe[] {
  const right = (digits: readonly number[]): number =>
    (100 * digits.filter((digit, i) => digit === y[i]).length) / y.length;
  const sameTwice = (ask: Service): boolean => {
    const first = ask(x).join();
    return first === ask(x).join();
  };
  return Object.entries(services).map(([service, ask]) => ({
    service,
    'same twice': sameTwice(ask),
    alone: right(x.flatMap((image) => ask([image]))),
    'in a pair': right(x.map((image) => ask([image, x[0]])[0])),
    'all together': right(ask(x)),
  }));
}
