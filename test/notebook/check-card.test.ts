import { rmSync } from 'node:fs';
import { expect } from 'chai';
import type { Summary } from 'course/grading';
import { checkCard } from 'course/notebook';
import { scratchCourse } from '../grading/scratch';

const SUMMARY: Summary = {
  tone: 'wrong',
  word: 'Not yet',
  title: '01-sums/add (1 of 2 tests pass)',
  message: 'For add([1]), expected [2], got "<img src=x onerror=alert(1)>".',
  detail: 'Error\n    at add (add.ts:3)',
  next: 'Change exercises/01-sums/add.ts, save, and check again.',
  tests: [
    { title: 'adds', verdict: 'FAIL', message: '<b>bold</b>', detail: '', points: 0 },
    { title: 'keeps', verdict: 'PASS', message: '', detail: '', points: 1 },
  ],
};

describe('the check card', () => {
  const course = scratchCourse();
  const right: Summary = { ...SUMMARY, tone: 'right', word: 'Correct' };

  it('shows a learner’s text as text', () => {
    const { html } = checkCard(SUMMARY, '01-sums/add', '<script>alert(1)</script>');
    expect(html).to.not.match(/<(img|script|b)[ >]/);
    expect(html).to.contain('&lt;script&gt;').and.to.contain('&lt;b&gt;bold&lt;/b&gt;');
  });

  it('links to the learner’s file, and to the solution only when it is right and there is one', () => {
    expect(checkCard(SUMMARY, '01-sums/add', '').html)
      .to.contain('href="../exercises/01-sums/add.ts"')
      .and.not.to.contain('solutions/');
    expect(checkCard(right, '01-sums/add', '').html).to.contain('href="../solutions/01-sums/add.ts"');
  });

  it('links to no solution where there is none, as in a released course', () => {
    rmSync(course.path('solutions'), { recursive: true });
    expect(checkCard(right, '01-sums/add', '').html)
      .to.contain('<a href="../exercises/01-sums/add.ts">Look at yours again</a>')
      .and.not.to.contain('solution');
  });

  it('lists every test with a word, not only a sign', () => {
    const { html } = checkCard(SUMMARY, '01-sums/add', '');
    expect(html)
      .to.match(/adds: .*does not pass/)
      .and.to.match(/keeps: .*passes/);
  });

  it('has the message and the next step in its plain form', () => {
    expect(checkCard(SUMMARY, '01-sums/add', '').plain)
      .to.contain('expected [2]')
      .and.to.contain('check again');
  });
});
