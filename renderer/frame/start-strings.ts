// Words of the start page of browser mode.

export const startWords = {
  starting: 'Opening SBOM Register …',
  used: 'This start address does not work any more: it serves once. Nothing was changed. Start “sbom-register serve” again, or use the newest address that it printed.',
} as const;
