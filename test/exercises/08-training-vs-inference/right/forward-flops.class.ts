// A class for a layer.
class Layer {
  constructor(
    private readonly inputs: number,
    private readonly outputs: number,
  ) {}

  get flops(): number {
    return this.outputs * (this.inputs + this.inputs);
  }
}

export function forwardFlops(layerSizes: number[], numRows: number): number {
  let flops = 0;
  let inputs: number | undefined;
  for (const outputs of layerSizes) {
    if (inputs !== undefined) flops += new Layer(inputs, outputs).flops;
    inputs = outputs;
  }
  return flops * numRows;
}
