// Names of vendors, products and releases that the register has, for the fields of a delivery.

import { useCall } from '../../bridge/queries.ts';

interface Target {
  readonly vendor: string;
  readonly product: string;
}

const limit = 500;

export function useKnownNames({ vendor, product }: Target) {
  const vendors = useCall('vendors.list', { limit }).data?.rows;
  const vendorId = vendors?.find(({ name }) => name === vendor.trim())?.id ?? null;
  const products = useCall('products.list', { limit, vendor: vendorId }, { enabled: vendorId !== null }).data?.rows;
  const productId = vendorId === null ? null : (products?.find(({ name }) => name === product.trim())?.id ?? null);
  const releases = useCall('releases.list', { limit, product: productId }, { enabled: productId !== null }).data?.rows;
  return {
    vendors: vendors?.map(({ name }) => name),
    products: vendors === undefined ? undefined : names(products, vendorId),
    releases:
      vendors === undefined || (vendorId !== null && products === undefined) ? undefined : names(releases, productId),
  };
}

/** undefined: not known yet. Nothing to look under: none. */
function names(
  rows: readonly { readonly name: string }[] | undefined,
  of: string | null,
): readonly string[] | undefined {
  return of === null ? [] : rows?.map(({ name }) => name);
}
