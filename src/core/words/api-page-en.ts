import type { apiPageSv } from './api-page-sv.ts'

export const apiPageEn: typeof apiPageSv = {
  title: 'API',
  lead: 'Everything that a program can fetch and do here: address by address, what to send, what comes back, and an example.',
  key: 'A key is made with the command',
  examples: 'The examples read it from the variable',
  notation: 'Types are written as in TypeScript, and = before what holds where nothing is sent.',
  machines: 'For programs',
  definitionSchema: 'JSON Schema of a questionnaire',
  needs: 'Needs a key with',
  noKey: 'Needs no key: the link is the right.',
  parameters: 'Parameters',
  where: { path: 'in the path', query: 'after ?', header: 'in the header' },
  required: 'required',
  body: 'What to send',
  answers: 'What comes back',
  problem: 'problem',
  example: 'Example',
  problems: 'Problems',
  problemNote:
    'What cannot be done is answered with application/problem+json (RFC 9457). The field code is for programs, title for people, and errors point at the faults. What was sent is never repeated.',
  or: 'or',
  shapes: 'Shapes',
  shapeNote: 'What several answers hold. A field with ? after its name may be missing.',
}
