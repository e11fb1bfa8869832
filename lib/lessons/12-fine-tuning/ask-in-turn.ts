// The same question to several models, one after the other, through one cache of answers.
import type { FrozenGpt } from '../../inference';
import type { ServedAnswer } from './answer-cache';

/** What came, and who was asked. */
export type Asked = ServedAnswer & { readonly asked: string };

/** Asks each model by its name, in order; the cache sees them in that order. */
export async function askInTurn(
  ask: (model: FrozenGpt, prompt: string) => Promise<ServedAnswer>,
  models: readonly (readonly [name: string, model: FrozenGpt])[],
  prompt: string,
): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (const [asked, model] of models) answers.push({ asked, ...(await ask(model, prompt)) });
  return answers;
}
