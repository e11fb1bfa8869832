import { expect } from 'chai';
import { knownTags, linksExist, noScripts } from './laws/content';
import { lessonOf } from './lesson';

describe('content laws', () => {
  it('refuses a tag that nothing reads', () => {
    expect(knownTags(lessonOf({ ts: '1;', tags: ['timing', 'hide-input'] }))).to.eql([
      'Cell 1 has the tag "hide-input"; known are: timing.',
    ]);
  });

  for (const html of [
    '<script>x</script>',
    '<div onclick="x()">',
    '<a href="javascript:x()">',
    '<style>p{}</style>',
  ]) {
    it(`refuses ${html}`, () => expect(noScripts(lessonOf(html))).to.have.length(1));
  }

  it('lets a fold open and close without a script', () => {
    expect(noScripts(lessonOf('<details><summary>B</summary>Right.</details>'))).to.eql([]);
  });

  it('refuses a link to a file that is not there', () => {
    expect(linksExist(lessonOf('[a](../nowhere.ts) and ![b](images/nowhere.png)'))).to.eql([
      'Cell 1 links to ../nowhere.ts, which does not exist.',
      'Cell 1 links to images/nowhere.png, which does not exist.',
    ]);
  });

  it('takes files of the course, anchors and addresses', () => {
    expect(
      linksExist(
        lessonOf('[a](../package.json) [b](../package.json#top) [c](#quiz) [d](https://example.org)'),
      ),
    ).to.eql([]);
  });

  it('does not read code as links', () => {
    expect(linksExist(lessonOf('`x[0](y)` and\n```text\n[a](nowhere.md)\n```\n'))).to.eql([]);
  });
});
