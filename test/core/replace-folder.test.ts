import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { replaceFolder } from 'course/core';

describe('replaceFolder', () => {
  let root: string;
  let out: string;
  const put = (folder: string, text: string): string => {
    fs.mkdirSync(folder);
    fs.writeFileSync(join(folder, 'text'), text);
    return folder;
  };

  beforeEach(() => {
    root = fs.mkdtempSync(join(tmpdir(), 'course-replace-'));
    out = join(root, 'out');
  });

  afterEach(() => fs.rmSync(root, { recursive: true }));

  it('puts a folder where none was', () => {
    replaceFolder(put(join(root, 'draft'), 'new'), out);
    expect(fs.readFileSync(join(out, 'text'), 'utf8')).to.equal('new');
  });

  it('replaces one, and leaves nothing else behind', () => {
    put(out, 'old');
    replaceFolder(put(join(root, 'draft'), 'new'), out);
    expect(fs.readFileSync(join(out, 'text'), 'utf8')).to.equal('new');
    expect(fs.readdirSync(root)).to.deep.equal(['out']);
  });

  it('puts the former one back when there is no new one to put', () => {
    put(out, 'old');
    expect(() => replaceFolder(join(root, 'draft'), out)).to.throw('ENOENT');
    expect(fs.readFileSync(join(out, 'text'), 'utf8')).to.equal('old');
    expect(fs.readdirSync(root)).to.deep.equal(['out']);
  });
});
