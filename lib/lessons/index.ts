export { questionMark, scoreBorders } from './01-forward-pass/borders';
export { settlesAfter } from './04-gradient-descent/settles-after';
export { type CurveEnd, curveEnds } from './05-epochs/curve-ends';
export { compileError } from './06-freezing/compile';
export { checkExport, type ExportCheck, trainRich } from './06-freezing/export-check';
export { compareFrozenLayers, type FrozenLayers } from './06-freezing/frozen-layers';
export { type Probe, probeServices } from './06-freezing/probes';
export { bytesByPhase, type PhaseBytes, tryAllSwitches } from './06-freezing/switch-table';
export { type Service, threeServices } from './06-freezing/three-services';
