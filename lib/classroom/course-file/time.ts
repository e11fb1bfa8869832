// Times with their zone: one that depends on where the grader stands would be nobody's due date.

/** @returns milliseconds since 1970; undefined for a text that is no time with a zone, or a day that is not. */
export function parseTime(text: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  if (!parts) return undefined;
  const [year, month, day] = parts.slice(1, 4).map(Number);
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined; // 30 February
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
