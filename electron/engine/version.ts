// The version of the program, from package.json (a bundler writes it into the bundle); it stands in every report.

import packageData from '../../package.json' with { type: 'json' };

export const programVersion: string = packageData.version;
