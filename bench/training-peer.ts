// Talks to PyTorch in a process of its own, where bench/ has one.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { peerProgram, peerPython } from './python';

/** How to get the peer. */
export const PEER_MISSING =
  'PyTorch is not here, so only our own times follow. To compare: python3 -m venv .setup/bench-venv && ' +
  '.setup/bench-venv/bin/pip install --retries 0 torch numpy safetensors; BENCH_PYTHON names another Python';

/** PyTorch, waiting for orders. */
export interface Peer {
  readonly version: string;
  /** Threads that it takes when nobody says how many. */
  readonly threads: number;
  ask<Answer>(order: object): Promise<Answer>;
  end(): void;
}

/** Starts the peer. @returns undefined where its Python is absent. */
export async function startPeer(): Promise<Peer | undefined> {
  const python = peerPython('pytorch');
  if (python === undefined) return undefined;
  const child = spawn(python, [peerProgram('training')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The PyTorch program ended before its answer; its message stands above.');
    return JSON.parse(value);
  };
  const { version, threads } = await read();
  return {
    version,
    threads,
    ask: (order) => {
      child.stdin.write(`${JSON.stringify(order)}\n`);
      return read();
    },
    end: () => child.stdin.end(),
  };
}
