// Listens to the browser's console: an error there is a fault of the lesson's outputs, unless it is JupyterLab's own.
import type { Page } from 'playwright-core';

/** Faults of JupyterLab itself or of a machine without a way out; none of them touches a lesson. */
const NOT_OURS: RegExp[] = [
  /No active debugger session/, // JupyterLab asks for a debugger, which the TypeScript kernel has not
];

export class ConsoleErrors {
  private seen: string[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.seen.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.seen.push(String(error)));
  }

  /** Error messages so far, each once. */
  list(): string[] {
    return [...new Set(this.seen)].filter((text) => !NOT_OURS.some((pattern) => pattern.test(text)));
  }

  /** Starts anew, for the next lesson. */
  forget(): void {
    this.seen = [];
  }
}
