export { centralDifferences, checkGradient, type GradientCheck, relativeError } from './check-gradient';
export { softmaxCrossEntropy } from './cross-entropy';
export { type Graph, type GraphEdge, type GraphNode, graph } from './graph';
export { type Step, topologicalOrder } from './order';
export { Tensor, tensor } from './tensor';
export { Value, zeroGradients } from './value';
