import { pointCount, pointLabel, type Scale } from '../../src/core/definition/scale.ts'
import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { NumberField } from './number-field.tsx'
import { Pick } from './pick.tsx'

/** As many as 0–10 has. */
const mostRadios = 11

/**
 * The points of a scale under one name. Words on every point: a radio and a row each. Words at the
 * ends only: a line of numbers that wraps, the ends above it and in the name of every point; more
 * than 0–10 are a number to write. *Don't know* stands apart, and only where the scale has it.
 */
export function Points(props: {
  readonly scale: Scale
  readonly name: string
  /** The id of the first, where a fault's link leads. */
  readonly id: string | undefined
  readonly given: readonly string[]
  readonly language: Language
}) {
  const { scale, name, given, language } = props
  const words = wordsOf(language).respond
  const labelOf = (point: number) => words.point(String(point), pointLabel(scale, point, language))
  const points = Array.from({ length: pointCount(scale) }, (_, i) => {
    const value = String(scale.min + i)
    const input = { type: 'radio', name, value, id: i === 0 ? props.id : undefined } as const
    return { input: { ...input, checked: given.includes(value) }, label: labelOf(scale.min + i) }
  })
  const ends = [labelOf(scale.min), labelOf(scale.max)] as const
  const bare = points.some(({ input, label }) => label === input.value)
  // A radio cannot be taken back by writing a number: then it is a box.
  const written = bare && points.length > mostRadios
  return (
    <>
      {written ? (
        <NumberField {...props} ends={ends} />
      ) : bare ? (
        <>
          <p class="ends">
            <span>{ends[0]}</span> <span>{ends[1]}</span>
          </p>
          <div class="points">
            {points.map(({ input }) => (
              <label>
                <input {...input} aria-label={words.items.between(input.value, ...ends)} />
                <span>{input.value}</span>
              </label>
            ))}
          </div>
        </>
      ) : (
        points.map(({ input, label }) => <Pick {...input} label={label} />)
      )}
      {scale.dontKnow ? (
        <Pick
          type={written ? 'checkbox' : 'radio'}
          name={name}
          value="dont-know"
          label={words.dontKnow}
          checked={given.includes('dont-know')}
          apart
        />
      ) : null}
    </>
  )
}
