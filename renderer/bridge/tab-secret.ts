// This tab's secret in browser mode (settled.md 21). It lies in sessionStorage, which other tabs and other ports cannot read.

export const tabSecretKey = 'sbom-register-tab';
export const tabSecretHeader = 'x-sbom-register-tab';

export function findTabSecret(): string | null {
  return sessionStorage.getItem(tabSecretKey);
}
