// The closed word lists of SPDX 2.2 and 2.3 as the JSON serialisation spells them.
import { perVersion, type Spdx2Version } from './rule.ts';

/** Clauses 7.10 and 8.4 (2.3); 2.3 added ADLER32, BLAKE and SHA-3. */
export function getChecksumAlgorithms(version: Spdx2Version): readonly string[] {
  const since22 = ['MD2', 'MD4', 'MD5', 'MD6', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512'];
  const since23 = [
    'ADLER32',
    'BLAKE2b-256',
    'BLAKE2b-384',
    'BLAKE2b-512',
    'BLAKE3',
    'SHA3-256',
    'SHA3-384',
    'SHA3-512',
  ];
  return perVersion(version, since22, [...since22, ...since23]);
}

/**
 * Clause 7.21 (2.3). Both spellings of the package manager in every version (quirk Q36): 2.2 wrote it with an
 * underscore, 2.3 with a dash, and generators of every age use either.
 */
export function getReferenceCategories(version: Spdx2Version): readonly string[] {
  const since22 = ['OTHER', 'PACKAGE-MANAGER', 'PACKAGE_MANAGER', 'SECURITY'];
  return perVersion(version, since22, [...since22, 'PERSISTENT-ID']);
}

/** Clause 12.1 (2.3). */
export const ANNOTATION_TYPES: readonly string[] = ['OTHER', 'REVIEW'];

/** Clause 8.3 (2.3). */
export const FILE_TYPES: readonly string[] = [
  'APPLICATION',
  'ARCHIVE',
  'AUDIO',
  'BINARY',
  'DOCUMENTATION',
  'IMAGE',
  'OTHER',
  'SOURCE',
  'SPDX',
  'TEXT',
  'VIDEO',
];

/** Clause 7.24, new in 2.3. */
export const PACKAGE_PURPOSES: readonly string[] = [
  'APPLICATION',
  'ARCHIVE',
  'CONTAINER',
  'DEVICE',
  'FILE',
  'FIRMWARE',
  'FRAMEWORK',
  'INSTALL',
  'LIBRARY',
  'OPERATING_SYSTEM',
  'OTHER',
  'SOURCE',
];

const RELATIONSHIP_TYPES = `
  ANCESTOR_OF BUILD_DEPENDENCY_OF BUILD_TOOL_OF CONTAINED_BY CONTAINS COPY_OF DATA_FILE_OF DEPENDENCY_MANIFEST_OF
  DEPENDENCY_OF DEPENDS_ON DESCENDANT_OF DESCRIBED_BY DESCRIBES DEV_DEPENDENCY_OF DEV_TOOL_OF DISTRIBUTION_ARTIFACT
  DOCUMENTATION_OF DYNAMIC_LINK EXAMPLE_OF EXPANDED_FROM_ARCHIVE FILE_ADDED FILE_DELETED FILE_MODIFIED GENERATED_FROM
  GENERATES HAS_PREREQUISITE METAFILE_OF OPTIONAL_COMPONENT_OF OPTIONAL_DEPENDENCY_OF OTHER PACKAGE_OF PATCH_APPLIED
  PATCH_FOR PREREQUISITE_FOR PROVIDED_DEPENDENCY_OF RUNTIME_DEPENDENCY_OF STATIC_LINK TEST_CASE_OF TEST_DEPENDENCY_OF
  TEST_OF TEST_TOOL_OF VARIANT_OF`
  .trim()
  .split(/\s+/u);

/** Clause 11.1 (2.3), which added three. */
export function getRelationshipTypes(version: Spdx2Version): readonly string[] {
  const since23 = ['AMENDS', 'REQUIREMENT_DESCRIPTION_FOR', 'SPECIFICATION_FOR'];
  return perVersion(version, RELATIONSHIP_TYPES, [...RELATIONSHIP_TYPES, ...since23]);
}
