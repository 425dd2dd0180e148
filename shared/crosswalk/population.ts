// What an assessment looks at (crosswalk B.1 "Population words", settled.md 11): releases that are in use or candidates,
// their products and vendors, the risks of those products, and of each release the documents that count today.

import type {
  DocumentView,
  ProductView,
  RegisterView,
  ReleaseView,
  RiskView,
  VendorView,
} from '#shared/model/register-view.ts';
import type { Criticality } from '#shared/model/risk.ts';
import { getDayNumber } from '#shared/util/day-number.ts';

export interface AssessmentScope {
  /** Which releases count. Retired ones never do. Default: both, and a candidate is named as one. */
  readonly include?: 'in-use' | 'candidate' | 'both';
  /** Only this vendor. */
  readonly vendorId?: string;
  /** Only this release. */
  readonly releaseId?: string;
  /** Only rows of these baselines of the framework; others become not applicable. */
  readonly baselines?: readonly string[];
}

export interface ScopedRelease {
  readonly release: ReleaseView;
  readonly product: ProductView;
  readonly vendor: VendorView;
  /** "Vendor / Product / Release", with "(candidate)" behind it for a candidate. */
  readonly name: string;
  /** Counts as critical in the status rule: criticality critical or high, and unset (which may be either). */
  readonly critical: boolean;
  /** Documents that describe the release today, oldest first. */
  readonly current: readonly DocumentView[];
  /** Received, but quarantined or rejected. */
  readonly heldBack: readonly DocumentView[];
}

export interface Population {
  readonly view: RegisterView;
  readonly asOf: string;
  /** Day number of `asOf`. */
  readonly today: number;
  readonly releases: readonly ScopedRelease[];
  readonly products: readonly ProductView[];
  readonly vendors: readonly VendorView[];
  /** Of those products, not closed. */
  readonly risks: readonly RiskView[];
}

/** Unset counts as critical: nobody has said that it is not (as crosswalk D.6 rates an unset impact high). */
export function isCritical(criticality: Criticality): boolean {
  return criticality === 'critical' || criticality === 'high' || criticality === 'unset';
}

/** What says whether a document counts today. */
export interface Datable extends Pick<DocumentView, 'status'> {
  readonly head: { readonly serial: { readonly value: string | null } };
  readonly graph: { readonly roots: readonly { readonly name: string }[] };
}

/**
 * The documents that count: not quarantined, not rejected, and not replaced by a later one about the same thing,
 * that is with the same serial number or the same root component. Several can stand side by side (firmware, app).
 */
export function toCurrentDocuments<T extends Datable>(documents: readonly T[]): readonly T[] {
  const taken = new Set<string>();
  const current: T[] = [];
  for (const document of documents.toReversed()) {
    if (isHeldBack(document)) continue;
    const keys = toSubjectKeys(document);
    const replaced = keys.some((key) => taken.has(key));
    for (const key of keys) taken.add(key);
    if (!replaced) current.push(document);
  }
  return current.toReversed();
}

function toSubjectKeys(document: Datable): readonly string[] {
  const serial = document.head.serial.value;
  const root = document.graph.roots[0]?.name;
  const keys: string[] = [];
  if (serial !== null) keys.push(`serial ${serial}`);
  if (root !== undefined) keys.push(`root ${root}`);
  return keys;
}

function isHeldBack(document: Datable): boolean {
  return document.status === 'quarantined' || document.status === 'rejected';
}

/** Selects what the scope asks for. A release whose product or vendor is missing in the view is a defect and throws. */
export function toPopulation(view: RegisterView, asOf: string, scope: AssessmentScope = {}): Population {
  const products = new Map(view.products.map((product) => [product.id, product]));
  const vendors = new Map(view.vendors.map((vendor) => [vendor.id, vendor]));
  const releases = view.releases
    .filter((release) => isInScope(release, scope))
    .map((release) => toScopedRelease(release, products.get(release.productId), vendors.get(release.vendorId)));
  const productIds = new Set(releases.map((scoped) => scoped.product.id));
  const vendorIds = new Set(releases.map((scoped) => scoped.vendor.id));
  return {
    view,
    asOf,
    today: getDayNumber(asOf),
    releases,
    products: view.products.filter((product) => productIds.has(product.id)),
    vendors: view.vendors.filter((vendor) => vendorIds.has(vendor.id)),
    risks: view.risks.filter((risk) => productIds.has(risk.productId) && risk.state !== 'closed'),
  };
}

function isInScope(release: ReleaseView, scope: AssessmentScope): boolean {
  const include = scope.include ?? 'both';
  if (release.state === 'retired') return false;
  if (include !== 'both' && release.state !== include) return false;
  if (scope.vendorId !== undefined && release.vendorId !== scope.vendorId) return false;
  return scope.releaseId === undefined || release.id === scope.releaseId;
}

function toScopedRelease(
  release: ReleaseView,
  product: ProductView | undefined,
  vendor: VendorView | undefined,
): ScopedRelease {
  if (product === undefined || vendor === undefined) {
    throw new Error(`Release ${release.id} names a product or vendor that the register view lacks`);
  }
  return {
    release,
    product,
    vendor,
    name: `${vendor.name} / ${product.name} / ${release.name}${release.state === 'candidate' ? ' (candidate)' : ''}`,
    critical: isCritical(product.criticality),
    current: toCurrentDocuments(release.documents),
    heldBack: release.documents.filter(isHeldBack),
  };
}
