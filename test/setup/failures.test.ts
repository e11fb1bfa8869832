import { expect } from 'chai';
import { failureFrom } from '../../scripts/setup/failures.mjs';

const ABOUT = { root: '/home/ada/course', what: 'the npm registry', otherwise: 'npm ci failed.' };

describe('a failure told from a program’s last lines', () => {
  const told: [output: string, sentence: RegExp, command: RegExp][] = [
    ['npm error code ENOSPC\nnpm error nospc write', /disk is full/, /^npm run setup$/],
    ['OSError: [Errno 28] No space left on device', /disk is full/, /^npm run setup$/],
    ['npm error code EROFS', /read-only/, /~\/course && npm run setup$/],
    ['npm error code ECONNREFUSED', /The npm registry cannot be reached/, /^npm run setup$/],
    ['npm error code ENOTFOUND', /The npm registry cannot be reached/, /^npm run setup$/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /certificate of the npm registry/, /NODE_EXTRA_CA_CERTS=/],
    ['something nobody foresaw', /^npm ci failed\.$/, /^npm run setup$/],
  ];
  for (const [output, sentence, command] of told) {
    it(`"${output.split('\n')[0]}" becomes a sentence and a command`, () => {
      const failure = failureFrom(output, ABOUT);
      expect(failure.message).to.match(sentence);
      expect(failure.command).to.match(command);
    });
  }
});
