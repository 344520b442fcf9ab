import { namedScale } from '../../src/core/definition/scale.ts'
import type { ScaleItem } from '../../src/core/items/scale.ts'
import type { ItemViewProps } from './item-view-props.ts'
import { Points } from './points.tsx'
import { Question } from './question.tsx'

/** One statement on a scale. */
export function ScaleView(props: ItemViewProps<ScaleItem>) {
  const { item, scales, language, given } = props
  return (
    <Question {...props}>
      <Points
        scale={namedScale(scales, item.scale)}
        name={item.key}
        id={item.key}
        given={given(item.key)}
        language={language}
      />
    </Question>
  )
}
