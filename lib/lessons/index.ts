export { questionMark, scoreBorders } from './01-forward-pass/borders';
export { type JudgeLayersOptions, judgeLayers } from './01-forward-pass/judge-layers';
export { type GraphOptions, graphChart } from './03-backprop/graph-chart';
export type { Drawable } from './03-backprop/graph-layout';
export { lossSurface, type SurfaceOptions, type SurfacePath } from './04-gradient-descent/loss-surface';
export { type BallOptions, rollingBall } from './04-gradient-descent/rolling-ball';
export { settlesAfter } from './04-gradient-descent/settles-after';
export { type StraightLine, straightLine } from './04-gradient-descent/straight-line';
export { type CurveEnd, curveEnds } from './05-epochs/curve-ends';
export { compileError } from './06-freezing/compile';
export { checkExport, type ExportCheck, trainRich } from './06-freezing/export-check';
export { compareFrozenLayers, type FrozenLayers } from './06-freezing/frozen-layers';
export { type Probe, probeServices } from './06-freezing/probes';
export { bytesByPhase, type PhaseBytes, tryAllSwitches } from './06-freezing/switch-table';
export { type Switches, type SwitchTrial, trySwitches } from './06-freezing/switches';
export { type Service, threeServices } from './06-freezing/three-services';
export {
  type AdelieJudge,
  type JudgedBirds,
  type JudgeOptions,
  trainAdelieJudge,
} from './07-inference/adelie-judge';
export { drawnPixels, shiftedLeft, shiftedRight } from './07-inference/drawing';
export { type Lande, type LanguageGuess, loadLande, type PiecePull } from './07-inference/lande';
export {
  type BackendClock,
  type BackendGain,
  backendGain,
  clockBackend,
  clockBackends,
} from './08-training-vs-inference/clock-backend';
export { type ClockOptions, clockPhases, type PhaseClock } from './08-training-vs-inference/clock-phases';
export { type CountedNetwork, countRandomNetworks } from './08-training-vs-inference/random-networks';
export { type BreakEvenOptions, breakEvenChart } from './09-cost/break-even-chart';
export { type BatchBits, compareBatchBits } from './10-optimisations/batch-bits';
export { rooflineChart, throughputChart } from './10-optimisations/batch-charts';
export { copySpeed } from './10-optimisations/copy-speed';
export { drawMlp, drawRows } from './10-optimisations/draw-mlp';
export { hitRateChart } from './10-optimisations/hit-rate-chart';
export {
  type Exam,
  plantWeight,
  quantizationLadder,
  type Rung,
  roundingStairs,
  roundWeights,
} from './10-optimisations/ladder';
export { type LiveModel, liveModel } from './10-optimisations/live';
export { type RoundedBy, type RoundedTraining, trainRounded } from './10-optimisations/rounded-training';
export { roundingChart } from './10-optimisations/rounding-chart';
export {
  type ServingCaches,
  type ServingWork,
  servingLadder,
  servingWork,
} from './10-optimisations/serving-work';
export { cheHitRate, drawTrace, hitRate, type Request, zipf } from './10-optimisations/trace';
export { attentionChart } from './11-generation/attention-chart';
export { type Bigram, countPairs } from './11-generation/bigram';
export { type BlockSizes, blockChart } from './11-generation/block-chart';
export { type ClockedToken, clockTokens } from './11-generation/clock-tokens';
export { type LastToken, lastTokenCost } from './11-generation/last-token';
export { type Ngram, type NgramOptions, trainNgram } from './11-generation/ngram';
export { type Attend, type OwnText, writeWithAttention } from './11-generation/own-attention';
export { threeTokens } from './11-generation/three-tokens';
export { drawingChart, logitChart, pairChart, tokenTimeChart } from './11-generation/token-charts';
export {
  type AnswerSettings,
  type Ask,
  cacheAnswers,
  type KeyOf,
  type ServedAnswer,
} from './12-fine-tuning/answer-cache';
export { type Asked, askInTurn } from './12-fine-tuning/ask-in-turn';
export { type BesideMerged, besideOrMerged } from './12-fine-tuning/beside-merged';
export { type FineTuningCost, fineTuningCosts } from './12-fine-tuning/fine-tuning-costs';
export { type AfterFineTuning, forgettingChart } from './12-fine-tuning/forgetting-chart';
export { mixedPages } from './12-fine-tuning/mixed-pages';
export {
  type OnBoth,
  type ScannerStudy,
  type ScannerStudyOptions,
  studyScanners,
} from './12-fine-tuning/scanner-study';
export { TRIED_RATES, type TunedRate, tuneRate } from './12-fine-tuning/tune-rates';
export { countAuthors, type Yardstick } from './12-fine-tuning/yardstick';
