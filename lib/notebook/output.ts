// The way to the notebook: bundles of one output, and outputs that change.
import { randomUUID } from 'node:crypto';

/** One output in several forms; the viewer takes the richest it knows. */
export interface Bundle {
  /** What is shown, by MIME type. `text/plain` is what viewers without HTML show. */
  readonly data: Readonly<Record<string, unknown>> & { readonly 'text/plain': string };
  /** Hints for the viewer, by MIME type. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** An output that can be written again: each write takes the place of the one before. */
export interface Output {
  write(bundle: Bundle): void;
}

type Send = (content: object, update: boolean) => void;

/** Whether this process is a notebook's kernel with a cell at work. */
export function inNotebook(): boolean {
  return kernelSend() !== undefined;
}

/** Sends one output. Outside a notebook, prints its plain text. */
export function send(bundle: Bundle): void {
  const write = kernelSend();
  if (write) write({ data: bundle.data, metadata: bundle.metadata ?? {}, transient: {} }, false);
  else console.log(bundle.data['text/plain']);
}

/** Opens an output below the running cell, at its first write. Outside a notebook, writing does nothing. */
export function openOutput(): Output {
  const transient = { display_id: randomUUID() }; // never saved, so the notebook file stays the same
  let opened = false;
  return {
    write({ data, metadata = {} }) {
      kernelSend()?.({ data, metadata, transient }, opened);
      opened = true;
    },
  };
}

/** tslab's own function, when tslab is loaded here: asking for it must not load it. */
function kernelSend(): Send | undefined {
  const loaded = require.cache[kernelModule()];
  return loaded?.exports.lastWriteDisplayData ?? undefined;
}

let path: string | undefined;

function kernelModule(): string {
  if (path === undefined) {
    try {
      path = require.resolve('tslab/dist/jupyter');
    } catch {
      path = ''; // no tslab installed: certainly not its kernel
    }
  }
  return path;
}
