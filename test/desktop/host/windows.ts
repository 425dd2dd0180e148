// The open windows, known to the app (which closes them on quit) and to the windows themselves.

export interface OpenWindow {
  close(): void;
}

export const openWindows = new Set<OpenWindow>();
