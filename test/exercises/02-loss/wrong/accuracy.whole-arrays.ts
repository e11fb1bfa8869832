// message: Two arrays are never === each other
export function accuracy(predictions: number[], labels: number[]): number {
  return predictions === labels ? 1 : 0;
}
