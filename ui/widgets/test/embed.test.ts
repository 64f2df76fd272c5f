import { expect } from '@open-wc/testing';
import { lastSecret } from '../src/embed.js';

describe('the framed document', () => {
  it('listens to the last secret, because WordPress adds its own after ours', () => {
    expect(lastSecret('#?secret=abc#?secret=Ab12Cd34Ef')).to.equal('Ab12Cd34Ef');
    expect(lastSecret('#?secret=Ab12Cd34Ef')).to.equal('Ab12Cd34Ef');
  });

  it('takes nothing for a secret that is none', () => {
    expect(lastSecret('')).to.equal(undefined);
    expect(lastSecret('#?secret=')).to.equal(undefined);
    expect(lastSecret('#?secret=<script>')).to.equal(undefined);
    expect(lastSecret('#?mysecret=abc')).to.equal(undefined);
  });
});
