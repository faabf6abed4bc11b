import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Network } from '#contract/network.ts';
import { Preload } from '#contract/preload.ts';
import { aNetwork } from '#tests/support/origin.ts';

describe('the publisher', () => {
  it('may be one without a site, donations, topics, regions or a stream', () => {
    const bare = aNetwork({ topics: [], regions: [], defaultChannel: null, hasDirectory: false });
    expect(v.is(Network, bare)).toBe(true);
  });

  it.each([
    ['no name', { name: null }],
    ['a donation page that is a script', { donateUrl: 'javascript:alert(1)' }],
    ['a site without a scheme', { url: 'www.harbor.example' }],
    ['a topic that no address can hold', { topics: [{ id: 'Coast & Water', name: 'Coast' }] }],
    ['a channel that no address can hold', { defaultChannel: 'WXYZ News' }],
    ['a maybe for whether it is made up', { isFiction: null }],
  ])('is never one with %s', (_, given) => {
    expect(v.is(Network, { ...aNetwork(), ...given })).toBe(false);
  });
});

describe('what comes with a page', () => {
  it('is answers by their paths, whatever they say', () => {
    expect(v.is(Preload, { '/api/front': { lead: null }, '/api/network': null })).toBe(true);
    expect(v.is(Preload, {})).toBe(true);
  });

  it.each([null, 'front', 7])('is never %o', (given) => {
    expect(v.is(Preload, given)).toBe(false);
  });
});
