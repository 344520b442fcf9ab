/** One thing to pick: a native radio or checkbox and its words, the whole row to press. */
export function Pick(props: {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly label: string
  readonly checked: boolean
  readonly id?: string | undefined
  /** Stands away from the others, as *don't know* does. */
  readonly apart?: boolean
}) {
  const { label, apart = false, ...input } = props
  return (
    <label class={apart ? 'choice apart' : 'choice'}>
      <input {...input} />
      <span>{label}</span>
    </label>
  )
}
