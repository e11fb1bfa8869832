// A model with drawn weights in a file, and the PyTorch process that loads the same file.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type DenseBlueprint, type WeightTensor, writeArtifact } from 'course/artifact';
import { random } from 'course/core';
import { peerProgram, peerPython } from './python';

/** A PyTorch process that answers each command with a line. */
export interface Peer {
  readonly version: string;
  readonly answers: number[][];
  ask(command: object): Promise<{ microseconds: number }>;
  end(): void;
}

/** Writes an MLP whose weights are drawn from a fixed seed. */
export function writeModel(path: string, layerSizes: readonly number[]): void {
  const { normal } = random('weights');
  const weights = new Map<string, WeightTensor>();
  const layers = layerSizes.slice(1).map((outputs, l): DenseBlueprint => {
    const [inputs, name] = [layerSizes[l], `layer${l + 1}`];
    const kernel = Float32Array.from({ length: inputs * outputs }, () => normal(0, inputs ** -0.5));
    weights.set(`${name}/kernel`, { shape: [inputs, outputs], data: kernel });
    weights.set(`${name}/bias`, { shape: [outputs], data: new Float32Array(outputs) });
    return {
      name,
      type: 'dense',
      inputs,
      outputs,
      activation: l === layerSizes.length - 2 ? 'none' : 'relu',
    };
  });
  writeArtifact(path, { blueprint: { format: 'course-model/1', kind: 'mlp', layers }, weights });
}

/** Starts the peer `script` with the model, the number of threads and the inputs; undefined where there is no PyTorch. */
export async function startPeer(
  script: string,
  path: string,
  threads: number,
  inputs: readonly Float32Array[],
): Promise<Peer | undefined> {
  const python = peerPython('pytorch');
  if (python === undefined) return undefined;
  const child = spawn(python, [peerProgram(script), path, String(threads)]);
  child.stderr.pipe(process.stderr);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (command: unknown) => JSON.parse((await say(child, command, lines)) as string);
  const hello = await ask(inputs.map((input) => [...input]));
  return { ...hello, ask, end: () => child.stdin.end() };
}

async function say(child: ChildProcessWithoutNullStreams, command: unknown, lines: AsyncIterator<string>) {
  child.stdin.write(`${JSON.stringify(command)}\n`);
  const { value, done } = await lines.next();
  if (done) throw new Error('The PyTorch program ended before its answer; its message stands above.');
  return value;
}
