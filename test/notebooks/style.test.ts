// Every lesson keeps the laws of style, and is written in the one form.
import { expect } from 'chai';
import { formatNotebooks } from '../../scripts/notebooks/format.mjs';
import { LAWS } from './laws';
import { lessons, ROOT } from './lesson';

for (const lesson of lessons()) {
  describe(`lesson ${lesson.name}`, () => {
    it('is in normal form: no outputs, stable ids, formatted code', () => {
      const { problems } = formatNotebooks(ROOT, [lesson.file], { check: true });
      expect(problems.join('\n')).to.equal('');
    });

    for (const [title, law] of Object.entries(LAWS)) {
      it(title, () => expect(law(lesson).join('\n')).to.equal(''));
    }
  });
}
