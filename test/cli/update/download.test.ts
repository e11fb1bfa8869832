// Updates of a course that was downloaded, from a folder or from a zip.
import { createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect } from 'chai';
import { ZipFile } from 'yazl';
import { noteBase, updateCourse } from '../../../lib/cli/update';
import { courseFiles, type Files } from './files';
import { EXERCISE, LESSON } from './learner';
import { read, scratchRemote, write } from './scratch';

describe('an update of a download', function () {
  this.timeout(60_000);
  const remote = scratchRemote();
  const stub = (path: string): string | undefined => courseFiles().get(path);
  const mine = (): string => remote.path('mine');
  const update = (from?: string) =>
    updateCourse({
      root: mine(),
      from,
      stub: (path) => (path === EXERCISE ? courseFiles().get(path) : undefined),
    });
  const newer = (): Files => {
    const files = courseFiles();
    files.delete('lib/plots/slider.ts');
    files.set(LESSON, String(files.get(LESSON)).replace('One penguin', 'A single penguin'));
    files.set(
      'notebooks/02-loss.ipynb',
      String(files.get('notebooks/02-loss.ipynb')).replace('loss', 'losses'),
    );
    return files.set(EXERCISE, String(files.get(EXERCISE)).replace('One dense layer', 'A dense layer'));
  };
  const guess = (files: Files): string =>
    String(files.get(LESSON)).replace("/flops', null", "/flops', 41777");
  const answer = (files: Files): string => `${files.get(EXERCISE)}// mine\n`;

  beforeEach(() => {
    const files = courseFiles();
    write(mine(), new Map([...files, [LESSON, guess(files)], [EXERCISE, answer(files)]]));
  });

  /** As code hosts pack it: everything in one folder. */
  async function zipped(files: Files): Promise<string> {
    const zip = new ZipFile();
    for (const [path, text] of files) zip.addBuffer(Buffer.from(text), `course-main/${path}`);
    zip.end();
    const path = remote.path('course.zip');
    await pipeline(zip.outputStream, createWriteStream(path));
    return path;
  }
  async function unpacked(files: Files): Promise<string> {
    write(remote.path('new'), files);
    return remote.path('new');
  }

  for (const [kind, pack] of [
    ['a zip', zipped],
    ['a folder', unpacked],
  ] as const) {
    it(`joins a released course with ${kind}`, async () => {
      write(mine(), new Map([[LESSON, String(courseFiles().get(LESSON))]]));
      noteBase(mine(), stub); // as set-up does, after an answer was written
      write(mine(), new Map([[LESSON, guess(courseFiles())]]));
      const { notes } = await update(await pack(newer()));
      const expected = newer();
      expect(read(mine()).get(LESSON)).to.equal(guess(expected));
      expect(read(mine()).get(EXERCISE)).to.equal(answer(expected));
      expect(existsSync(join(mine(), 'lib/plots/slider.ts'))).to.equal(false);
      expect(notes.map(({ outcome }) => outcome)).to.deep.equal(['joined', 'joined']);
    });
  }

  it('notes what the course came as, so that the next update joins what this one could not', async () => {
    await update(await zipped(newer()));
    write(mine(), new Map([[LESSON, guess(newer())]]));
    const again = newer();
    again.set(LESSON, String(again.get(LESSON)).replace('Softmax', 'The softmax'));
    const { notes } = await update(await zipped(again));
    expect(notes.map(({ path, outcome }) => [path, outcome])).to.deep.equal([[LESSON, 'joined']]);
    expect(existsSync(join(mine(), '.course', 'base.json.gz'))).to.equal(true);
  });

  it('of which nothing is noted keeps every notebook that differs, beside the new one', async () => {
    const { notes } = await update(await zipped(newer()));
    const beside = notes.filter(({ outcome }) => outcome === 'beside');
    expect(beside.map(({ path }) => path)).to.deep.equal([LESSON, 'notebooks/02-loss.ipynb']);
    for (const { other } of beside) expect(existsSync(join(mine(), String(other)))).to.equal(true);
    expect(readFileSync(join(mine(), String(beside[0].other)), 'utf8')).to.contain('41777');
    expect(read(mine()).get(EXERCISE)).to.equal(answer(newer()));
  });

  for (const [what, from, sentence] of [
    ['nothing', undefined, /not cloned with git.*--from PATH/s],
    ['a path that is none', 'nowhere', /found nothing/],
    ['a folder that is no course', 'empty', /holds none/],
    ['a file that is no zip', 'mine/package.json', /cannot be read as one/],
  ] as const) {
    it(`says in a sentence what is wrong with ${what}`, async () => {
      mkdirSync(remote.path('empty'));
      const error = await update(from && remote.path(from)).catch((reason) => reason);
      expect(error.message).to.match(sentence);
    });
  }
});
