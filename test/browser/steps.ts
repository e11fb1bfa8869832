// Tests that are steps of one walk: each starts where the one before ended.

/**
 * Skips the rest of a suite once one of its tests has failed. Mocha's own `bail` looks at failures of the whole
 * run, and would leave this suite out because of another.
 *
 * `describe('…', () => { inSteps(); it(…) })`
 */
export function inSteps(): void {
  let failed = false;
  beforeEach(function () {
    if (failed) this.skip();
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === 'failed';
  });
}
