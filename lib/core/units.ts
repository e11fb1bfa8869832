// Numbers with their units, as a person reads them.

/** Bytes with a binary unit, 1,024 to the step: `1.5 KiB`. */
export function formatBytes(bytes: number): string {
  return scale(bytes, 1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB']);
}

/** A count with a decimal unit, 1,000 to the step: `101.8 k`, `3.15e23` from a million billions on. */
export function formatCount(count: number): string {
  if (Math.abs(count) >= 1e15) return count.toExponential(2).replace('e+', 'e');
  return scale(count, 1000, ['', 'k', 'M', 'G', 'T']);
}

/** A whole number with commas between the thousands: `203,264`. */
export function formatInteger(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** A time in the unit that suits it: `850 µs`, `12.3 ms`, `4.5 s`, `2 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  if (rounded(milliseconds * 1000) < 1000) return `${rounded(milliseconds * 1000)} µs`;
  if (rounded(milliseconds) < 1000) return `${rounded(milliseconds)} ms`;
  const seconds = milliseconds / 1000;
  if (rounded(seconds) < 60) return `${rounded(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** A share of one as a percentage with one decimal: `97.2 %`. */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Goes up a unit while the number would show as a whole step or more, so never `1000 k`. */
function scale(value: number, step: number, units: string[]): string {
  let unit = 0;
  while (Math.abs(rounded(value)) >= step && unit < units.length - 1) {
    value /= step;
    unit++;
  }
  return `${rounded(value)} ${units[unit]}`.trim();
}

/** To one decimal, which a whole number does not show. */
function rounded(value: number): number {
  return Number(value.toFixed(1));
}
