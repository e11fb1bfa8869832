// "Where to run it" is true: every file, option, script, volume and build argument that it names is there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectPath } from 'course/core';
import { readArguments } from '../../scripts/start/arguments.mjs';

const read = (path: string): string => readFileSync(projectPath(path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const DOCKERFILE = 'binder/Dockerfile';
const PAGE = read('WHERE-TO-RUN.md');
const SECTION = read('README.md').match(/^## Where to run it\n[\s\S]*?(?=^## )/m)?.[0] ?? '';

/** Each thing in the text that looks as the pattern says, once. */
const named = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1])),
];

for (const [name, text] of [
  ['the section in README.md', SECTION],
  ['WHERE-TO-RUN.md', PAGE],
]) {
  describe(`where to run it, ${name}`, () => {
    it('names files that exist', () => {
      const files = [
        ...named(text, /\]\((?!https?:)([^)#]+)\)/g),
        ...named(text, /`((?:\.devcontainer|binder|\.vscode|notebooks|exercises)\/[a-z\d./-]*)`/g),
        ...named(text, /-f ([\w./-]+)/g),
        ...named(text, /urlpath=lab\/tree\/([\w./-]+)/g),
        ...named(text, /jupyter execute ([\w./-]+)/g),
      ];
      expect(files.length).to.be.greaterThan(3);
      for (const file of files) expect(existsSync(projectPath(file)), file).to.equal(true);
    });

    it('names npm scripts that exist', () => {
      const { scripts } = json('package.json');
      const names = [...named(text, /npm run ([\w:]+)/g), ...named(text, /npm (start|test)\b/g)];
      expect(names).to.not.be.empty;
      for (const script of names) expect(scripts, script).to.have.property(script);
    });

    it('gives npm start no option that it refuses', () => {
      const lines = [
        ...named(text, /npm start -- ((?:-[^\n`]+))/g),
        ...named(text, / course (--[^\n`]+)/g),
      ].map((line) => line.trim().split(/\s+/));
      const cells = named(text, /\| `(--(?!\W)[^|]+)` \|/g).flatMap((cell) => cell.split(/`, `/));
      for (const words of [...lines, ...cells.map((cell) => cell.split(' '))])
        expect(readArguments(words), words.join(' ')).to.not.have.property('fault');
    });

    it('gives docker build no argument that the image does not take', () => {
      const taken = named(read(DOCKERFILE), /^ARG (\w+)/gm);
      for (const argument of named(text, /--build-arg (\w+)=/g)) expect(taken).to.include(argument);
    });
  });
}

describe('where to run it', () => {
  it('is linked from the README, and both name the places', () => {
    expect(SECTION).to.contain('(WHERE-TO-RUN.md)');
    for (const place of ['VS Code', 'Codespaces', 'Binder', 'Docker', 'JupyterHub', 'WSL', 'proxy'])
      for (const text of [SECTION, PAGE]) expect(text).to.contain(place);
  });

  it("names the kernel as the kernel's specification does", () => {
    const spec = json('.venv/share/jupyter/kernels/tslab/kernel.json');
    expect(spec.display_name).to.equal('TypeScript');
    for (const text of [SECTION, PAGE]) expect(text).to.contain('**TypeScript**');
  });

  it("puts the volume where the image keeps a learner's files", () => {
    const image = read(DOCKERFILE);
    const user = image.match(/^ARG NB_USER=(\w+)$/m)?.[1] ?? '';
    const folder = image.match(/ COURSE_ROOT=(\S+)/)?.[1].replace(/\$\{NB_USER\}/, user);
    const mounts = named(PAGE, /-v "?[^":\s]+:([\w/]+)/g);
    expect(mounts).to.deep.equal([folder]);
    expect(PAGE).to.contain(`mount each user's storage on \`/home/${user}\``.replace(/^m/, 'M'));
  });
});

describe('the development container', () => {
  const container = json('.devcontainer/devcontainer.json');

  it("builds a stage of the image's file that ends before the course", () => {
    const image = read(join('.devcontainer', container.build.dockerfile));
    expect(image).to.match(new RegExp(`^FROM .+ AS ${container.build.target}$`, 'm'));
    expect(image.split(/^FROM /m)[1], 'the stage').to.not.match(/^(?:COPY|USER|ENTRYPOINT)/m);
  });

  it('runs a script that exists', () => {
    const script = container.postCreateCommand.match(/^npm run (\w+)$/)?.[1];
    expect(json('package.json').scripts).to.have.property(script);
  });

  it('brings the extensions that VS Code recommends for the folder', () => {
    const { recommendations } = json('.vscode/extensions.json');
    expect(container.customizations.vscode.extensions).to.deep.equal(recommendations);
    expect(recommendations).to.include('ms-toolsai.jupyter');
  });
});

describe('the settings for VS Code', () => {
  it('lead to the environment in which the kernel is registered, on any system', () => {
    const settings = json('.vscode/settings.json');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code's own variable
    expect(settings).to.deep.equal({ 'python.defaultInterpreterPath': '${workspaceFolder}/.venv' });
  });
});

describe('the image', () => {
  it("takes nothing of set-up's, of git's or of a learner's from the folder it is built in", () => {
    const left = read('.dockerignore').split('\n');
    const made = read('.gitignore')
      .split('\n')
      .filter((line) => /\/$/.test(line) && !/\*/.test(line));
    for (const folder of made) {
      const name = folder.slice(0, -1);
      expect(left.includes(name) || left.includes(`**/${name}`), folder).to.equal(true);
    }
    expect(left).to.include('.git');
  });

  it('copies files that exist', () => {
    for (const line of named(read(DOCKERFILE), /^COPY (.+)$/gm))
      for (const file of line.split(' ').slice(0, -1))
        expect(existsSync(projectPath(file)), file).to.equal(true);
  });
});
