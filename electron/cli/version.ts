// The version of the program, from package.json (a bundler writes it into the bundle).

import packageData from '../../package.json' with { type: 'json' };

export const version: string = packageData.version;
