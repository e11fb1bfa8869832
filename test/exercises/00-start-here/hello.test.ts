// The tests of hello: the index of the largest score, the first on a tie, and scores left alone.
import { expectClose, expectUnchanged, random, student } from 'course/grading';

const { argmax } = student<typeof import('../../../exercises/00-start-here/hello')>('00-start-here/hello');

const SORTED =
  'sort() rearranges the array it is given, so the largest now stands at index 0. Walk through scores without moving anything, or sort a copy: [...scores].sort(...).';
const LAST =
  'Several scores are equally large, and the first of them is asked for. Replace the one you have only when a later score is larger, with > and not >=.';

describe('argmax', () => {
  it('finds the largest of three scores', async () => {
    const { value, args } = await argmax.withArguments([3, 7, 5]);
    expectClose(value, 1, {
      mistakes: [
        { gives: 7, because: 'That is the largest score itself. Return its place in the array, its index.' },
        { gives: 2, because: 'Places are counted from 0: the second score stands at index 1.' },
        { when: () => args[0][0] === 7, because: SORTED },
        {
          gives: -1,
          because: '-1 means that nothing was found: indexOf looks for a score and gives its index.',
        },
      ],
    });
  });

  it('finds it at either end', async () => {
    expectClose(await argmax([1, 2, 8]), 2, {
      mistakes: [{ gives: 1, because: 'The last score was not looked at: the loop must end behind it.' }],
    });
    expectClose(await argmax([8, 2, 1]), 0, {
      mistakes: [{ gives: 1, because: 'The first score was not looked at: it stands at index 0.' }],
    });
  });

  it('compares scores as numbers', async () => {
    const asText = 'As text, "9" comes after "10", and sort() compares as text unless told otherwise.';
    expectClose(await argmax([9, 10, 2]), 1, { mistakes: [{ gives: 0, because: asText }] });
  });

  it('works when every score is negative', async () => {
    const start =
      'Every score here is below 0, so none of them beats a search that starts from 0. Start from the first score instead.';
    expectClose(await argmax([-4, -3, -1, -2]), 2, { mistakes: [{ when: isNoSearch, because: start }] });
  });

  it('takes the first of equal scores', async () => {
    expectClose(await argmax([2, 5, 5, 1]), 1, { mistakes: [{ gives: 2, because: LAST }] });
    expectClose(await argmax([-6, -6, -6]), 0, { mistakes: [{ gives: 2, because: LAST }] });
  });

  it('is right for ten random scores', async () => {
    const next = random();
    const scores = Array.from({ length: 10 }, () => next.normal(0, 5));
    expectClose(await argmax(scores), scores.indexOf(Math.max(...scores)));
  });

  it('leaves the scores in their order', async () => {
    const { args } = await argmax.withArguments([1, 3, 2]);
    expectUnchanged(args, [[1, 3, 2]], SORTED);
  });
});

/** What a search that starts from the number 0 ends with: its first index, or no index at all. */
function isNoSearch(received: number | undefined): boolean {
  return received === 0 || received === -1 || received === undefined;
}
