// The version of the program as the command line prints it: the engine's.

export { programVersion as version } from '#electron/engine/version.ts';
