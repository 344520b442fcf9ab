import type { Language } from '../../src/core/display.ts'
import type { Fault } from '../../src/core/refusal.ts'
import { StaffLayout } from './staff-layout.tsx'

/** A page that tells why something was not done or not found. */
export function StaffNotice(props: {
  readonly title: string
  readonly because: string
  readonly faults?: readonly Fault[]
  readonly language: Language
  readonly organisation: string
  readonly query?: Readonly<Record<string, string>>
  readonly signedIn: boolean
}) {
  return (
    <StaffLayout {...props}>
      <h1>{props.title}</h1>
      <p>{props.because}</p>
      {props.faults === undefined ? null : (
        <ul>
          {props.faults.map(({ where, what }) => (
            <li>
              <b>{where}</b>: {what}
            </li>
          ))}
        </ul>
      )}
    </StaffLayout>
  )
}
