import { pointCount, pointLabel } from '../../src/core/definition/scale.ts'
import { textIn } from '../../src/core/definition/text.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import type { ItemViewProps } from './item-view-props.ts'

/**
 * One statement on a scale: a fieldset with native radios, number and words on every point, the
 * whole row to press. *Don't know* stands apart, and only where the scale has it.
 */
export function ScaleView({ item, scale, language, given, fault }: ItemViewProps) {
  const words = wordsOf(language).respond
  const points = Array.from({ length: pointCount(scale) }, (_, i) => scale.min + i)
  const faultId = `${item.key}-fault`
  const choice = (value: string, label: string, extra = '') => (
    <label class={`choice${extra}`}>
      <input
        type="radio"
        name={item.key}
        value={value}
        id={value === String(scale.min) ? item.key : undefined}
        checked={given[0] === value}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="item" aria-describedby={fault === null ? undefined : faultId}>
      <legend>{textIn(item.text, language)}</legend>
      {fault === null ? null : (
        <p class="fault" id={faultId}>
          {fault}
        </p>
      )}
      {points.map((point) =>
        choice(String(point), words.point(String(point), pointLabel(scale, point, language))),
      )}
      {scale.dontKnow ? choice('dont-know', words.dontKnow, ' apart') : null}
    </fieldset>
  )
}
