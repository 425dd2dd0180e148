// A release as the engine lets people name it: vendor/product/release, a slash inside a name written as \/.

export function toReleaseName({
  vendor,
  product,
  release,
}: {
  readonly vendor: string;
  readonly product: string;
  readonly release: string;
}): string {
  return [vendor, product, release].map((name) => name.replaceAll('/', '\\/')).join('/');
}
