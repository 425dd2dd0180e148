// The content security policy forbids eval; zod must not even try it. Imported before anything else.

import { config } from 'zod/v4/core';

config({ jitless: true });
