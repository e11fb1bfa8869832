// Values as a learner reads them in a message: short, exact, one line.
import { Opaque } from '../channel';

/** The most characters a value takes in a message. */
const WIDTH = 160;

/** Enough items to fill the width many times over; a million would only be cut away again. */
const SHOWN = 200;

/** A value as text: numbers with up to 7 digits, arrays cut in the middle, typed arrays by name. */
export function show(value: unknown, width = WIDTH): string {
  const text = render(value);
  if (text.length <= width) return text;
  const tail = Math.floor(width / 4);
  return `${text.slice(0, width - tail - 3)} … ${text.slice(-tail)}`;
}

/** A call as text: `dense([1, 2], [[1], [10]], [0.5])`. */
export function showCall(name: string, args: readonly unknown[]): string {
  const each = Math.max(40, Math.floor(WIDTH / Math.max(args.length, 1)));
  return `${name}(${args.map((arg) => show(arg, each)).join(', ')})`;
}

function render(value: unknown): string {
  if (typeof value === 'number') return renderNumber(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (value instanceof Opaque) return value.description;
  if (Array.isArray(value)) return `[${renderItems(value)}]`;
  if (ArrayBuffer.isView(value))
    return `${value.constructor.name} [${renderItems([...(value as Float32Array)])}]`;
  const entries = Object.entries(value)
    .slice(0, SHOWN)
    .map(([key, part]) => `${key}: ${render(part)}`);
  return `{ ${entries.join(', ')} }`;
}

function renderItems(items: readonly unknown[]): string {
  const shown = items.slice(0, SHOWN).map(render);
  if (items.length > SHOWN) shown.push(`… ${items.length - SHOWN} more`);
  return shown.join(', ');
}

function renderNumber(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)));
}
