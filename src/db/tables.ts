import type { ColumnType } from 'kysely'

/** The tables as `migrations/` makes them; what a column means stands there. */
export interface Tables {
  installation: { id: string; kind: string; created_at: string }
  definition: {
    key: string
    version: number
    hash: string
    content: string
    bands: string
    published_at: string
  }
  series: {
    key: string
    title: string
    audience: string
    visibility: string
    cadence: string
    indicator: string | null
  }
  round: {
    series: string
    period: string
    definition_key: string
    definition_version: number
    state: string
    mode: string
    tag: string
    link: string | null
    plan: string
    thresholds: string
    opens: string | null
    closes: string | null
    simulated: number
    invited: number | null
    submitted: number | null
    destroyed: number
    audience: string
    population: string | null
  }
  unit: {
    path: string
    name: string
    valid_from: string | null
    valid_to: string | null
    replaces: string
  }
  round_unit: { series: string; period: string; path: string; name: string }
  person: {
    series: string
    period: string
    person: string
    unit: string
    language: string
    email: string
    background: string
  }
  invitation: { token_hash: string; series: string; period: string }
  ballot: { series: string; period: string; ballot_key: string; answers: Bytes }
  block: { series: string; period: string; part: number; bytes: Bytes }
  text_block: { series: string; period: string; part: number; bytes: Bytes }
  contact_block: { series: string; period: string; part: number; bytes: Bytes }
  publication: { series: string; period: string; number: number; hash: string; head: string }
  published_group: {
    series: string
    period: string
    number: number
    position: number
    group_key: string
    figures: string
  }
  history_point: {
    series: string
    concept: string
    unit: string
    period: string
    value: number
    decimals: number
    n: number | null
    status: string
    source: string
  }
  target: {
    series: string
    concept: string
    unit: string
    valid_from: string
    valid_to: string
    direction: string
    goal: string
    assessment: string
  }
  benchmark: {
    series: string
    concept: string
    name: string
    period: string
    value: number | null
    low: number | null
    high: number | null
    place: number | null
    place_of: number | null
    source: string
  }
  event: { series: string; unit: string; date: string; kind: string; text: string }
  indicator_value: {
    series: string
    unit: string
    period: string
    value: number | null
    decimals: number
    status: string
    source: string
  }
  staff: { name: string; created_at: string }
  sign_in_link: { hash: string; staff: string; expires_at: string }
  staff_session: { hash: string; staff: string; seen_at: string; expires_at: string }
  api_key: { name: string; hash: string; scopes: string; created_at: string }
}

type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>
