// message: The indices were kept under their probabilities, where of equal ones only the last stays. Keep pairs: { index, probability }.
export function topK(probabilities: number[], k: number): { index: number; probability: number }[] {
  const places = new Map(probabilities.map((probability, index) => [probability, index]));
  return [...probabilities]
    .sort((a, b) => b - a)
    .slice(0, k)
    .map((probability) => ({ index: places.get(probability) as number, probability }));
}
