// Which layer of the frame lies over the screen.

import { createStore } from '../ui/store.ts';

export const overlays = createStore<'palette' | 'keys' | null>(null);
