// Errors are sentences: what was expected, what came, what to do next.

/** An error whose message is meant for a person. Notebooks print it without a stack trace. */
export class CourseError extends Error {
  override name = 'CourseError';

  /** What `console.error` and the notebook show: the sentence alone, since the stack is of no use to a learner. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this.name}: ${this.message}`;
  }
}

/** A value has another shape than the operation needs. */
export class ShapeError extends CourseError {
  override name = 'ShapeError';
}

/** A file, a column or a number in a data set is missing, altered or out of range. */
export class DataError extends CourseError {
  override name = 'DataError';
}

/** Checks that a setting is a whole number from 1. @throws CourseError naming it. */
export function expectCount(name: string, value: number, example: number): void {
  if (Number.isSafeInteger(value) && value >= 1) return;
  throw new CourseError(
    `Expected ${name} to be a whole number from 1, got ${value}. Try ${name}: ${example}.`,
  );
}
