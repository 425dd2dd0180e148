import { describe, expect, it } from 'vitest';
import { findWhat, withoutVersion } from '../../../../renderer/features/components/what-to-find.ts';

const bare = { name: 'core', namespace: null, version: '1.0', purl: null, cpe: null };

describe('what "who ships it?" is asked by', () => {
  it('takes the purl first, and drops its version for any version', () => {
    const component = { ...bare, purl: 'pkg:npm/%40scope/core@1.0?arch=x#lib' };
    expect(findWhat(component, false)).toEqual({ what: 'pkg:npm/%40scope/core@1.0?arch=x#lib', version: '1.0' });
    expect(findWhat(component, true)).toEqual({ what: 'pkg:npm/%40scope/core', version: null });
  });
  it('takes the CPE when there is no purl, and the name for any version', () => {
    const component = { ...bare, cpe: 'cpe:2.3:a:core:core:1.0:*:*:*:*:*:*:*' };
    expect(findWhat(component, false)?.what).toBe(component.cpe);
    expect(findWhat(component, true)).toEqual({ what: 'core', version: null });
  });
  it('names the namespace with the name', () => {
    expect(findWhat({ ...bare, namespace: 'org.acme' }, false)).toEqual({ what: 'org.acme/core', version: '1.0' });
  });
  it('leaves out versions that the engine would take for ranges', () => {
    for (const version of ['^2.3', '>=1 <2', '4.*.*', '~1', '1,2', ' ']) {
      expect(findWhat({ ...bare, version }, false)).toEqual({ what: 'core', version: null });
    }
  });
  it('says that there is nothing to search by when the name is empty or too long', () => {
    expect(findWhat({ ...bare, name: ' ' }, false)).toBeUndefined();
    expect(findWhat({ ...bare, name: 'x'.repeat(2_001) }, false)).toBeUndefined();
  });
  it('does not take the @ of a scope that was written plainly for a version', () => {
    expect(withoutVersion('pkg:npm/@scope/core')).toBe('pkg:npm/@scope/core');
    expect(withoutVersion('pkg:npm/@scope/core@2')).toBe('pkg:npm/@scope/core');
  });
});
