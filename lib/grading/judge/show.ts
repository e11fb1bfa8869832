// Values as a learner reads them in a message: short, exact, one line.
import { Opaque } from '../channel';

/** The most characters a value takes in a message. */
const WIDTH = 160;

/** Enough items to fill the width many times over; a million would only be cut away again. */
const SHOWN = 200;

/** Digits of a number: enough to read, and all that it has. */
const DIGITS = 7;
const ALL_DIGITS = Number.POSITIVE_INFINITY;

/** A value as text: numbers with up to 7 digits, arrays cut in the middle, typed arrays by name. */
export function show(value: unknown, width = WIDTH, digits = DIGITS): string {
  const text = render(value, digits);
  if (text.length <= width) return text;
  const tail = Math.floor(width / 4);
  return `${text.slice(0, width - tail - 3)} … ${text.slice(-tail)}`;
}

/** Two values that differ, with as many digits as tell them apart. */
export function showApart(one: unknown, other: unknown, width = WIDTH): [string, string] {
  const [first, second] = [show(one, width), show(other, width)];
  return first === second ? [show(one, width, ALL_DIGITS), show(other, width, ALL_DIGITS)] : [first, second];
}

/** A call as text: `dense([1, 2], [[1], [10]], [0.5])`. */
export function showCall(name: string, args: readonly unknown[]): string {
  const each = Math.max(40, Math.floor(WIDTH / Math.max(args.length, 1)));
  return `${name}(${args.map((arg) => show(arg, each)).join(', ')})`;
}

function render(value: unknown, digits: number): string {
  if (typeof value === 'number') return renderNumber(value, digits);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Opaque) return value.description;
  if (Array.isArray(value)) return `[${renderItems(value, digits)}]`;
  if (ArrayBuffer.isView(value))
    return `${value.constructor.name} [${renderItems([...(value as Float32Array)], digits)}]`;
  const entries = Object.entries(value)
    .slice(0, SHOWN)
    .map(([key, part]) => `${key}: ${render(part, digits)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function renderItems(items: readonly unknown[], digits: number): string {
  const shown = items.slice(0, SHOWN).map((item) => render(item, digits));
  if (items.length > SHOWN) shown.push(`… ${items.length - SHOWN} more`);
  return shown.join(', ');
}

function renderNumber(value: number, digits: number): string {
  if (Object.is(value, -0)) return '-0';
  if (Number.isInteger(value) || digits === ALL_DIGITS) return String(value);
  return String(Number(value.toPrecision(digits)));
}
