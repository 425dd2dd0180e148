// The register in use and the person at the desk, as the host and the engine know them.

import { useCall, useHost } from '../bridge/queries.ts';

/** The host: which register is open, who is recorded. */
export function useHostInfo() {
  return useHost('host.info', {});
}

/** Figures of the register; asked for only while one is open. */
export function useRegisterInfo(enabled = true) {
  return useCall('register.info', {}, { enabled });
}
