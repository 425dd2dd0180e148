// The formats that are read. A new format is one file and one line here.

export { cyclonedxJson } from './cyclonedx-json.ts';
export { spdx2Json } from './spdx2-json.ts';
