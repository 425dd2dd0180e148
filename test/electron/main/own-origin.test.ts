import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedRequest, isOwnAddress, startPage, toTarget } from '#electron/main/own-origin.ts';

describe('our own origin', () => {
  it('is app://bundle and nothing that looks like it', () => {
    expect(isOwnAddress(startPage)).toBe(true);
    expect(isOwnAddress('app://bundle/assets/main.js?x#y')).toBe(true);
    for (const address of [
      'app://bundle.evil/',
      'app://bundle@evil/',
      'app://evil@bundle/',
      'app://bundle:80/',
      'app:bundle',
      'https://bundle/',
      'apps://bundle/',
      'https://app://bundle/',
      'javascript:app://bundle/',
      '',
      'app://bundle\\@evil/',
    ]) {
      expect({ address, own: isOwnAddress(address) }).toEqual({ address, own: false });
    }
  });

  it('is the only one that may be asked, besides what needs no network', () => {
    for (const url of ['data:,', 'blob:app://bundle/1', 'about:blank']) expect(isAllowedRequest(url, true)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/x', true)).toBe(false);
    expect(isAllowedRequest('devtools://devtools/x', false)).toBe(true);
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        expect(isAllowedRequest(url, true)).toBe(false);
      }),
      { seed: 20, numRuns: 200 },
    );
    for (const url of ['file:///etc/passwd', 'ftp://x/', 'ws://x/', 'wss://x/', 'chrome://version']) {
      expect({ url, allowed: isAllowedRequest(url, false) }).toEqual({ url, allowed: false });
    }
  });

  it('records where a refused request went, not what it said', () => {
    expect(toTarget('https://user:secret@vendor.example:8443/component/Secret?q=1#x')).toBe(
      'https://vendor.example:8443',
    );
    expect(toTarget('::')).toBe('unreadable address');
  });
});
