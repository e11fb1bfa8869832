import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect } from 'chai';
import { validateXML } from 'xmllint-wasm';
import { golden } from './golden-files';

const read = (name: string): string => readFileSync(join(__dirname, 'schemas', name), 'utf8');

/** What is wrong with a document by its schema, as sentences. */
async function xmlFaults(contents: string): Promise<string[]> {
  const result = await validateXML({
    xml: [{ fileName: 'junit.xml', contents }],
    schema: [{ fileName: 'junit.xsd', contents: read('junit.xsd') }],
  });
  return result.errors.map(({ message }) => message);
}

describe('the golden files of JUnit', () => {
  const document = golden('junit').get('junit.xml') ?? '';

  it('are valid by the schema', async () => {
    expect(await xmlFaults(document)).to.deep.equal([]);
  });

  it('would be refused with an element that the schema lacks, or a number missing', async () => {
    expect(await xmlFaults(document.replace('<properties>', '<property name="x" value="y"/><properties>'))).to
      .not.be.empty;
    expect(await xmlFaults(document.replace(/ failures="\d+"/g, ''))).to.not.be.empty;
  });
});

for (const format of ['gradescope', 'exercism']) {
  describe(`the golden files of ${format}`, () => {
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).compile(
      JSON.parse(read(`${format}.json`)),
    );

    for (const [path, text] of golden(format)) {
      it(`are valid by the schema: ${path}`, () => {
        validate(JSON.parse(text));
        expect(validate.errors ?? []).to.deep.equal([]);
      });
    }

    it('would be refused with an unknown field', () => {
      const [text] = [...golden(format).values()];
      expect(validate({ ...JSON.parse(text), grade: 1 })).to.equal(false);
    });
  });
}

describe('the texts of every golden file', () => {
  for (const format of ['junit', 'gradescope', 'exercism', 'github', 'csv', 'html', 'json']) {
    it(`hold no character that is not seen: ${format}`, () => {
      const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u;
      for (const [path, text] of golden(format)) expect(unseen.exec(text), path).to.equal(null);
    });
  }
});
