import type { Command } from './command.ts'

/** What one command takes and does, with an example. */
export function helpFor(command: Command): string {
  return [
    `nojd ${command.name} ${command.takes}`.trimEnd(),
    '',
    `  ${command.summary}`,
    '',
    `  ${command.example}`,
    '',
    '  --json  the result as one JSON document',
  ].join('\n')
}

/** All commands, and the settings they read. */
export function helpForAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2
  return [
    'nojd – satisfaction measured year after year',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`),
    '',
    'Each takes --help and --json. Exit codes: 0 done, 1 refused, 2 used wrongly.',
    'Settings: NOJD_DATABASE NOJD_KEYS NOJD_SURVEYS NOJD_BASE_URL NOJD_LISTEN NOJD_LOCALE',
    '          NOJD_FEWEST NOJD_ORGANISATION NOJD_CONTACT NOJD_LOG_LEVEL',
  ].join('\n')
}
