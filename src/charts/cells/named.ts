import type { Text } from '../../core/definition/text.ts'

/** A group, an option, an object or an area: its code, and what people call it. */
export interface Named {
  readonly key: string
  readonly title: Text
}
