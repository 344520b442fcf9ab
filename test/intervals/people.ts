import type { Block } from '../../src/core/block.ts'
import { blockOf } from '../../src/core/block-of.ts'
import type { Definition } from '../../src/core/definition/definition.ts'
import type { Group } from '../../src/core/group.ts'
import { simulatedAnswers } from '../../src/demo/simulate.ts'

/** Some of those asked. */
export interface Party {
  readonly count: number
  readonly group?: Group
  /** Where on the scale, 0–1, the middle of a person's answers to an item lies. */
  readonly level: (item: string, person: number) => number
}

/**
 * Everybody there is, each with what they would answer to every question. It is made up once, so what
 * is true of them is known: it is what `compute` says when all have answered.
 */
export function madeUp(
  definition: Definition,
  parties: readonly Party[],
  chance: () => number,
  blanks = 0,
): Block {
  const people = parties.flatMap(({ count, level }, atom) =>
    Array.from({ length: count }, (_, person) => ({
      atom,
      answers: simulatedAnswers(definition, chance, (item) => level(item, person), blanks),
    })),
  )
  return blockOf(
    definition,
    { values: parties.map(({ group = {} }) => group), of: people.map(({ atom }) => atom) },
    people.map(({ answers }) => answers),
    parties.map(({ count }) => count),
  )
}

/**
 * Draws those who answer by lot, as many of each atom as `counts` says: who stays away does so by
 * chance alone.
 */
export function lotOf(
  all: Block,
  counts: readonly number[],
  chance: () => number,
): () => readonly number[] {
  const byAtom = all.atoms.map((): number[] => [])
  all.atomOf.forEach((atom, row) => byAtom[atom]?.push(row))
  return () => byAtom.flatMap((people, atom) => drawn(people, counts[atom] ?? 0, chance))
}

/** The answers of these people alone; all the same were asked. */
export function answersOf(all: Block, rows: readonly number[]): Block {
  const atomOf = Uint16Array.from(rows, (row) => all.atomOf[row] ?? 0)
  const columns = new Map<string, Uint8Array>()
  for (const [name, column] of all.columns) {
    const own = new Uint8Array(rows.length)
    for (let i = 0; i < rows.length; i++) own[i] = column[rows[i] ?? 0] ?? 0
    columns.set(name, own)
  }
  return { ...all, rows: rows.length, atomOf, columns }
}

/** Leaves a share of the answers blank, each by lot. */
export function skipping(block: Block, share: number, chance: () => number): Block {
  const columns = new Map<string, Uint8Array>()
  for (const [name, column] of block.columns) {
    const own = column.slice()
    for (let i = 0; i < own.length; i++) if (chance() < share) own[i] = 0
    columns.set(name, own)
  }
  return { ...block, columns }
}

/** `count` of the people, by lot and without return; leaves them in another order. */
function drawn(people: number[], count: number, chance: () => number): number[] {
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(chance() * (people.length - i))
    const [one = 0, other = 0] = [people[i], people[j]]
    people[i] = other
    people[j] = one
  }
  return people.slice(0, count)
}
