// The model card: what the model is, what it learned from, what it cost, how good it is, what it is not for.

/** Power of one busy core of a server processor, with its share of memory and board: an assumption, not a measurement. */
const WATTS_PER_CORE = 10;

export function cardOf({ recipe, figures, samples, clock }) {
  return `# Model card: ${recipe.name}

A tiny GPT that continues English prose in the manner of Jane Austen. It comes frozen with the course: lesson 11 runs
it, lesson 12 trains it a little further. \`npm run pretrain\` made it; \`npm run evaluate\` computes the table below
anew and compares.

## Figures

| figure | value |
| --- | --- |
${Object.entries(figures)
  .map(([name, { text }]) => `| ${name} | ${text} |`)
  .join('\n')}

Bits per character are the bits of all tokens of the novel held out, divided by its characters. Windows of
${recipe.sizes.contextLength} tokens lie ${recipe.sizes.contextLength / 2} apart and each scores what the one before
did not reach, so that every token is scored once, with ${recipe.sizes.contextLength / 2} tokens before it at least (but
for the first window). The baseline counted the same five novels and is scored on the same novel, each character with
the five before it. By 6ND a training costs 6 FLOPs for each parameter and token; the ledger counts every kernel of a
step, attention included.

## Model

A decoder with ${recipe.sizes.numLayers} blocks of width ${recipe.sizes.width}, ${recipe.sizes.numHeads} heads and a
context of ${recipe.sizes.contextLength} tokens: RMSNorm before attention and before a relu network four times as wide,
learned positions, no biases, the token table as output matrix. Weights are 32-bit floats in \`model.safetensors\`, with
the blueprint and a SHA-256 of each tensor; \`tokenizer.json\` holds byte-pair merges learned from the same five novels.

## Data

Jane Austen's *Sense and Sensibility*, *Pride and Prejudice*, *Mansfield Park*, *Emma* and *Northanger Abbey*, as plain
prose (see \`data/README.md\`). **Held out: *Persuasion*, whole.** Neither tokenizer nor model nor baseline saw a line
of it. Sizes, batch and learning rate were chosen by a few trials of some minutes each, which learned from the other four
novels and were compared by their loss and by their score on *Northanger Abbey*; *Persuasion* was scored once, after the
training.

**Licence:** the texts are in the public domain; the weights come under the course's own licence.

## Use

\`\`\`ts
import { generate, loadGpt } from 'course/inference';
const model = loadGpt('data/models/${recipe.name}/model.safetensors'); // { bits: 8 } takes less than a third of the memory
for await (const { text } of generate(model, 'It is a truth', { temperature: 0.8, seed: 1 })) process.stdout.write(text);
\`\`\`

## Training

${recipe.training.numSteps.toLocaleString('en-US')} steps of ${recipe.training.batchSize} windows of
${recipe.sizes.contextLength} tokens drawn evenly from the text; AdamW (0.9, 0.95, weight decay 0.1), gradients clipped
to a norm of 1, learning rate up to ${recipe.training.learningRate} and down a cosine (${description(recipe.training)}). Seed ${recipe.training.seed}. The loss
of these windows is in \`loss.csv\` and \`loss.svg\`, as means of 50 steps. On the same machine, libraries and number of threads the script gives the same bits,
also when it is interrupted and started again; elsewhere rounding differs and so will the weights.

- **Time:** ${(clock.seconds / 3600).toFixed(2)} hours on a two-core virtual machine that others used too;
  ${(clock.processorSeconds / 3600).toFixed(2)} hours of processor time.
- **Energy, estimated:** ${(clock.processorSeconds / 3600).toFixed(2)} core hours x ${WATTS_PER_CORE} W =
  ${((clock.processorSeconds / 3600) * WATTS_PER_CORE).toFixed(1)} Wh. The ${WATTS_PER_CORE} W of a busy core are an
  assumption; nothing was metered, and cooling is left out.

## Samples

Temperature 0.8, top-k 40, seed 1, 110 tokens each, not chosen from several. The prompt is in bold.

${samples.map(({ prompt, written }) => quoted(prompt, written)).join('\n\n')}

## Limits

It has words, grammar over a clause or two, and manners; it has no plot, no facts and no aim, and forgets what stood
${recipe.sizes.contextLength} tokens ago. It saw five novels ${repetitions(figures)} times over and knows their names and some of
their sentences by heart: on text it learned from it scores far better than on the novel held out. Its people, ranks and
opinions are those of England around 1800. It is for learning how such models work, and for nothing else.
`;
}

function description({ warmupSteps = 0, decaySteps, finalShare = 0.1, numSteps }) {
  const down = decaySteps
    ? `the fall takes the last ${decaySteps.toLocaleString('en-US')} steps`
    : `over ${numSteps} steps`;
  return `a climb of ${warmupSteps} steps, ${down} and ends at ${finalShare * 100} %`;
}

function repetitions(figures) {
  const seen = figures['Tokens trained on, repetitions included'].number;
  return (seen / figures['Tokens to learn from'].number).toFixed(0);
}

/** As a quotation of Markdown, with nothing in it taken for marks. */
function quoted(prompt, written) {
  const plain = (text) => text.replace(/[\\`*_<>#]/g, '\\$&');
  const [head, rest] = [plain(prompt.trimEnd()), plain(written.slice(prompt.trimEnd().length))];
  return `**${head}**${rest}`
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n>\n');
}
