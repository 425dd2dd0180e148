// The only channels between a page and main. There are no others, and the page cannot name one.

export const channels = {
  invoke: 'bridge:invoke',
  cancel: 'bridge:cancel',
  /** The page listens from now on. */
  listen: 'bridge:listen',
  event: 'bridge:event',
  token: 'bridge:token',
  frame: 'bridge:frame',
} as const;
