// Numbers in cards and tables.

const DIGITS = 6;

/** A number as a person reads it: six digits, commas between thousands, powers of ten for the very large and small. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return value.toLocaleString('en-US');
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return value.toPrecision(4).replace('e+', 'e');
  return value.toLocaleString('en-US', { maximumSignificantDigits: DIGITS });
}

/** A number with its unit: `203,264 FLOPs`, `97.2 %`. */
export function withUnit(value: number, unit = ''): string {
  return `${formatNumber(value)} ${unit}`.trim();
}
