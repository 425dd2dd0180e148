// The structures of an SPDX 2.2 or 2.3 document in JSON, restated from the specification. A differential test holds
// them against the official schema files, which we may not ship. Clause numbers are those of 2.3.
import { perVersion, SOME_TEXTS, TEXTS, type FieldRule, type Spdx2Version, type Structure } from './rule.ts';
import {
  ANNOTATION_TYPES,
  FILE_TYPES,
  getChecksumAlgorithms,
  getReferenceCategories,
  getRelationshipTypes,
  PACKAGE_PURPOSES,
} from './words.ts';

/** Clause 12. */
const ANNOTATION: Structure = {
  required: ['annotationDate', 'annotationType', 'annotator', 'comment'],
  fields: {
    annotationDate: 'text',
    annotationType: { oneOf: ANNOTATION_TYPES },
    annotator: 'text',
    comment: 'text',
  },
};

/** Clause 13, deprecated. */
const REVIEW: Structure = {
  required: ['reviewDate'],
  fields: { comment: 'text', reviewDate: 'text', reviewer: 'text' },
};

/** Clause 10. */
const EXTRACTED_LICENCE: Structure = {
  required: ['extractedText', 'licenseId'],
  fields: {
    comment: 'text',
    crossRefs: {
      list: {
        required: ['url'],
        fields: {
          isLive: 'boolean',
          isValid: 'boolean',
          isWayBackLink: 'boolean',
          match: 'text',
          order: 'integer',
          timestamp: 'text',
          url: 'text',
        },
      },
    },
    extractedText: 'text',
    licenseId: 'text',
    name: 'text',
    seeAlsos: TEXTS,
  },
};

/** Clauses 7.10, 8.4 and 6.6. */
function getChecksum(version: Spdx2Version): Structure {
  return {
    required: ['algorithm', 'checksumValue'],
    fields: { algorithm: { oneOf: getChecksumAlgorithms(version) }, checksumValue: 'text' },
  };
}

/** Clause 6.8 to 6.10; the creator became mandatory in the serialisation of 2.3. */
function getCreationInfo(version: Spdx2Version): Structure {
  return {
    required: perVersion(version, ['created'], ['created', 'creators']),
    fields: { comment: 'text', created: 'text', creators: SOME_TEXTS, licenseListVersion: 'text' },
  };
}

/** Clause 6.6. */
function getExternalDocumentRef(version: Spdx2Version): Structure {
  return {
    required: ['checksum', 'externalDocumentId', 'spdxDocument'],
    fields: { checksum: getChecksum(version), externalDocumentId: 'text', spdxDocument: 'text' },
  };
}

/** What packages, files and snippets have in common. */
const ELEMENT_FIELDS = {
  SPDXID: 'text',
  annotations: { list: ANNOTATION },
  attributionTexts: TEXTS,
  comment: 'text',
  copyrightText: 'text',
  licenseComments: 'text',
  licenseConcluded: 'text',
} satisfies Record<string, FieldRule>;

/** Clause 7.21. */
function getExternalRef(version: Spdx2Version): Structure {
  return {
    required: ['referenceCategory', 'referenceLocator', 'referenceType'],
    fields: {
      comment: 'text',
      referenceCategory: { oneOf: getReferenceCategories(version) },
      referenceLocator: 'text',
      referenceType: 'text',
    },
  };
}

/** Clause 7.9. */
const VERIFICATION_CODE: Structure = {
  required: ['packageVerificationCodeValue'],
  fields: { packageVerificationCodeExcludedFiles: TEXTS, packageVerificationCodeValue: 'text' },
};

/** Clause 7; 2.3 added purpose and dates and made licences and copyright optional. */
function getPackage(version: Spdx2Version): Structure {
  const always = ['SPDXID', 'downloadLocation', 'name'];
  const since23: Structure['fields'] = {
    builtDate: 'text',
    primaryPackagePurpose: { oneOf: PACKAGE_PURPOSES },
    releaseDate: 'text',
    validUntilDate: 'text',
  };
  return {
    required: perVersion(version, [...always, 'copyrightText', 'licenseConcluded', 'licenseDeclared'], always),
    fields: {
      ...ELEMENT_FIELDS,
      checksums: { list: getChecksum(version) },
      description: 'text',
      downloadLocation: 'text',
      externalRefs: { list: getExternalRef(version) },
      filesAnalyzed: 'boolean',
      hasFiles: TEXTS,
      homepage: 'text',
      licenseDeclared: 'text',
      licenseInfoFromFiles: TEXTS,
      name: 'text',
      originator: 'text',
      packageFileName: 'text',
      packageVerificationCode: VERIFICATION_CODE,
      sourceInfo: 'text',
      summary: 'text',
      supplier: 'text',
      versionInfo: 'text',
      ...perVersion(version, {}, since23),
    },
  };
}

/** Clause 8; 2.2 demands licence and copyright, 2.3 a checksum instead. */
function getFile(version: Spdx2Version): Structure {
  return {
    required: perVersion(
      version,
      ['SPDXID', 'copyrightText', 'fileName', 'licenseConcluded'],
      ['SPDXID', 'checksums', 'fileName'],
    ),
    fields: {
      ...ELEMENT_FIELDS,
      artifactOfs: { list: 'object' },
      checksums: { list: getChecksum(version), atLeast: 1 },
      fileContributors: TEXTS,
      fileDependencies: TEXTS,
      fileName: 'text',
      fileTypes: { list: { oneOf: FILE_TYPES } },
      licenseInfoInFiles: perVersion(version, SOME_TEXTS, TEXTS),
      noticeText: 'text',
    },
  };
}

const RANGE_POINTER: Structure = {
  required: ['reference'],
  fields: { lineNumber: 'integer', offset: 'integer', reference: 'text' },
};

/** Clause 9. */
function getSnippet(version: Spdx2Version): Structure {
  const always = ['SPDXID', 'name', 'snippetFromFile'];
  return {
    required: perVersion(version, [...always, 'copyrightText', 'licenseConcluded'], [...always, 'ranges']),
    fields: {
      ...ELEMENT_FIELDS,
      licenseInfoInSnippets: TEXTS,
      name: 'text',
      ranges: {
        list: {
          required: ['endPointer', 'startPointer'],
          fields: { endPointer: RANGE_POINTER, startPointer: RANGE_POINTER },
        },
        atLeast: 1,
      },
      snippetFromFile: 'text',
    },
  };
}

/** Clause 11. */
function getRelationship(version: Spdx2Version): Structure {
  return {
    required: ['relatedSpdxElement', 'relationshipType', 'spdxElementId'],
    fields: {
      comment: 'text',
      relatedSpdxElement: 'text',
      relationshipType: { oneOf: getRelationshipTypes(version) },
      spdxElementId: 'text',
    },
  };
}

/** Clause 6 and the lists of all other clauses: the document object itself. */
export function getSpdx2Document(version: Spdx2Version): Structure {
  return {
    required: ['SPDXID', 'creationInfo', 'dataLicense', 'name', 'spdxVersion'],
    fields: {
      SPDXID: 'text',
      annotations: { list: ANNOTATION },
      comment: 'text',
      creationInfo: getCreationInfo(version),
      dataLicense: 'text',
      documentDescribes: TEXTS,
      documentNamespace: 'text',
      externalDocumentRefs: { list: getExternalDocumentRef(version) },
      files: { list: getFile(version) },
      hasExtractedLicensingInfos: { list: EXTRACTED_LICENCE },
      name: 'text',
      packages: { list: getPackage(version) },
      relationships: { list: getRelationship(version) },
      revieweds: { list: REVIEW },
      snippets: { list: getSnippet(version) },
      spdxVersion: 'text',
    },
  };
}
