// The kernels of TensorFlow.js 4.22 by what they do with a number. The rest have formulas of their own, or are unknown.

/** One operation for each number that comes out. */
export const ELEMENTWISE: readonly string[] = [
  // two numbers in
  ...[
    'Add',
    'Sub',
    'Multiply',
    'RealDiv',
    'FloorDiv',
    'Mod',
    'Pow',
    'Maximum',
    'Minimum',
    'SquaredDifference',
  ],
  ...['Atan2', 'Prelu', 'EluGrad'],
  // comparisons and logic
  ...['Equal', 'NotEqual', 'Greater', 'GreaterEqual', 'Less', 'LessEqual'],
  ...['LogicalAnd', 'LogicalOr', 'LogicalXor', 'LogicalNot', 'BitwiseAnd', 'IsNan', 'IsInf', 'IsFinite'],
  // activations
  ...['Relu', 'Relu6', 'LeakyRelu', 'Elu', 'Selu', 'Sigmoid', 'Softplus', 'Tanh', 'Step', 'Erf'],
  // one number in
  ...['Abs', 'Neg', 'Sign', 'Square', 'Sqrt', 'Rsqrt', 'Reciprocal', 'Exp', 'Expm1', 'Log', 'Log1p'],
  ...['Floor', 'Ceil', 'Round', 'ClipByValue', 'Sin', 'Cos', 'Tan', 'Asin', 'Acos', 'Atan'],
  ...['Sinh', 'Cosh', 'Asinh', 'Acosh', 'Atanh'],
];

/** Many numbers in, one out: n - 1 additions or comparisons. */
export const REDUCTIONS: readonly string[] = ['Sum', 'Max', 'Min', 'Prod', 'All', 'Any', 'ArgMax', 'ArgMin'];

/** The same buffer under another shape or name: no number is touched. */
export const VIEWS: readonly string[] = ['Identity', 'Reshape', 'ExpandDims'];

/** Take some of their input: what they read is as long as what they write. */
export const SELECTIONS: readonly string[] = ['GatherV2', 'GatherNd', 'Slice', 'StridedSlice'];

/** Write without reading numbers. */
export const FILLS: readonly string[] = ['Fill', 'ZerosLike', 'OnesLike', 'Range', 'LinSpace'];

/** Numbers are copied, chosen, converted or made up, and nothing is computed. */
export const MOVES: readonly string[] = [
  ...VIEWS,
  ...SELECTIONS,
  ...FILLS,
  ...['Transpose', 'Cast', 'Concat', 'Pack', 'Unpack', 'SplitV', 'PadV2', 'MirrorPad', 'Tile', 'Reverse'],
  ...['OneHot', 'Select', 'Diag', 'SparseToDense', 'TensorScatterUpdate', 'BroadcastArgs', 'FlipLeftRight'],
  ...['SpaceToBatchND', 'BatchToSpaceND', 'DepthToSpace', 'Real', 'Imag', 'Complex'],
];
