// Words of the activity screen.

export const activityWords = {
  title: 'Activity',
  jobs: 'Long work of this window',
  jobsNone:
    'Nothing has been started in this window yet. Imports, reports, backups and checks appear here while they run, and stay after they end.',
  log: 'Latest entries of the register',
  logAside: (count: string) => `the newest ${count}`,
  logNone: 'Nothing is recorded yet.',
  logNote: 'Every entry carries the hash of the one before. Whether the whole chain holds is checked in',
  settings: 'Settings, Register',
  when: 'When',
  who: 'Who',
  what: 'What',
  number: 'Entry',
} as const;
