// Numbers in cards and tables.

const DIGITS = 6;
const DIGITS_OF_POWERS = 4;

/** A number as a person reads it: about six digits, commas between thousands, powers of ten at the far ends. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0'; // also for -0
  if (!Number.isFinite(value)) return String(value);
  if (size >= 1e15 || (size > 0 && size < 1e-4)) return asPower(value);
  if (size >= 10 ** (DIGITS - 1)) return Math.round(value).toLocaleString('en-US'); // every digit before the point
  return value.toLocaleString('en-US', { maximumSignificantDigits: DIGITS });
}

/** `3.15e23`, without zeros at the end. */
function asPower(value: number): string {
  return Number(value.toPrecision(DIGITS_OF_POWERS)).toExponential().replace('e+', 'e');
}

/** A number with its unit, as it was given: `203,264 FLOPs`, `97.2 %`. */
export function withUnit(value: number, unit = ''): string {
  return `${formatNumber(value)} ${unit}`.trim();
}

const DIGITS_OF_FIGURES = 4;
const DIGITS_OF_SHARES = 3;

/** A result with its unit, in the digits that mean something: whole numbers in full, else four, three of a share. */
export function asFigure(value: number, unit = ''): string {
  if (Number.isInteger(value)) return withUnit(value, unit);
  const digits = unit === '%' || unit === 'percentage points' ? DIGITS_OF_SHARES : DIGITS_OF_FIGURES;
  const rounded = Math.abs(value) >= 10 ** digits ? Math.round(value) : Number(value.toPrecision(digits));
  return withUnit(rounded, unit);
}
