// What the frame lends to the screen inside it.

import { createContext, useContext } from 'react';

interface FrameLoan {
  /** Where a screen's part of the status line goes. */
  readonly plate: HTMLElement | null;
  readonly registerName: string | undefined;
}

export const FrameContext = createContext<FrameLoan>({ plate: null, registerName: undefined });

export function usePlateElement(): HTMLElement | null {
  return useContext(FrameContext).plate;
}

export function useRegisterName(): string | undefined {
  return useContext(FrameContext).registerName;
}
