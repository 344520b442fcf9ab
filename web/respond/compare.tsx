import { namedScale } from '../../src/core/definition/scale.ts'
import { textIn } from '../../src/core/definition/text.ts'
import type { CompareItem } from '../../src/core/items/compare.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { Points } from './points.tsx'
import { Question } from './question.tsx'

/** One statement about several objects: a group each on the same scale, never a matrix. */
export function CompareView(props: ItemViewProps<CompareItem>) {
  const { item, scales, language, given } = props
  const scale = namedScale(scales, item.scale)
  return (
    <Question {...props}>
      {item.objects.map(({ key, text }, i) => {
        const name = `${item.key}.${key}`
        return (
          <fieldset class="object">
            <legend>{textIn(text, language)}</legend>
            <Points
              scale={scale}
              name={name}
              id={i === 0 ? item.key : undefined}
              given={given(name)}
              language={language}
            />
          </fieldset>
        )
      })}
    </Question>
  )
}
