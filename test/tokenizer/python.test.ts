// Python's tokenizers reads what we write, and gives the same tokens; trained on the same text it learns the same merges.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { characterTokenizer, saveTokenizer, splitWords, trainTokenizer } from 'course/tokenizer';
import { randomText, scratchPath, TEXT } from './texts';

const PYTHON = projectPath('.setup', 'bench-venv', 'bin', 'python');

/** Encodes and decodes each text with each file; trains a tokenizer of its own. */
const PROGRAM = `
import json, sys
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
order = json.load(open(sys.argv[1]))
answers = []
for path in order["files"]:
    tokenizer = Tokenizer.from_file(path)
    tokens = [tokenizer.encode(text).ids for text in order["texts"]]
    answers.append({"tokens": tokens, "texts": [tokenizer.decode(ids) for ids in tokens]})
own = Tokenizer(models.BPE())
own.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
own.train_from_iterator([order["train"]], trainers.BpeTrainer(vocab_size=order["size"], min_frequency=2,
    show_progress=False, initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
print(json.dumps({"answers": answers, "own": json.loads(own.to_str())["model"]}))
`;

describe("Python's tokenizers", () => {
  before(function () {
    if (spawnSync(PYTHON, ['-c', 'import tokenizers']).status === 0) return;
    console.log(
      '      skipped: no Python with tokenizers here (pip install tokenizers in .setup/bench-venv)',
    );
    this.skip();
  });

  it('gives the same tokens and texts with our files, and the same merges from the same text', () => {
    const [bytes, characters] = [trainTokenizer(TEXT, { vocabularySize: 400 }), characterTokenizer(TEXT)];
    const files = [scratchPath('ours-bytes.json'), scratchPath('ours-characters.json')];
    saveTokenizer(files[0], bytes);
    saveTokenizer(files[1], characters);
    const texts = [TEXT, ...Array.from({ length: 300 }, (_, seed) => randomText(seed))].filter(isOldEnough);
    const order = scratchPath('order.json');
    writeFileSync(order, JSON.stringify({ files, texts, train: TEXT, size: 400 }));
    const { answers, own } = JSON.parse(execFileSync(PYTHON, ['-c', PROGRAM, order], { encoding: 'utf8' }));
    [bytes, characters].forEach((tokenizer, t) => {
      texts.forEach((text, i) => {
        expect(answers[t].tokens[i], JSON.stringify(text)).to.deep.equal(tokenizer.encode(text));
        expect(answers[t].texts[i]).to.equal(text);
      });
    });
    const { pieces, merges } = bytes.vocabulary;
    expect(own.merges).to.deep.equal(merges.map((pair) => pair.map((token) => pieces[token])));
    expect(own.vocab).to.deep.equal(Object.fromEntries(pieces.map((piece, number) => [piece, number])));
  }).timeout(60_000);
});

/** Texts of characters that every version of Unicode in use classes alike: planes above the first differ. */
function isOldEnough(text: string): boolean {
  return splitWords(text).every((word) => !/[\u{20000}-\u{10ffff}]/u.test(word));
}
