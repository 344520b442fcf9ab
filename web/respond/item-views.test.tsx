import { html } from 'hono/html'
import { expect, test } from 'vitest'
import {
  type Anonymity,
  definition as definitionShape,
  itemsOf,
} from '../../src/core/definition/definition.ts'
import type { Language } from '../../src/core/display.ts'
import type { Scales } from '../../src/core/items/item-kind.ts'
import { everyKind } from '../../test/every-kind.ts'
import { readPage } from '../../test/web-page.ts'
import { ItemView } from './item-views.tsx'

const definition = definitionShape.parse(everyKind())

test('a scale with words at its ends has them in the name of every point, and numbers to see', async () => {
  const { html, fields } = await drawn('nojd')
  const points = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'dont-know']
  expect(fields.map(({ type, name, value }) => [type, name, value])).toEqual(
    points.map((point) => ['radio', 'nojd', point]),
  )
  expect(html).toContain('aria-label="5 (1 Inte alls nöjd – 10 Mycket nöjd)"')
  expect(html).toContain('<span>1 Inte alls nöjd</span> <span>10 Mycket nöjd</span>')
  expect(html).toMatch(/class="choice apart".*<span>Vet ej<\/span>/)
})

test('a recommendation is eleven radios, 0 first, and no don’t know where the scale has none', async () => {
  const { fields } = await drawn('rekommendera', { rekommendera: ['0'] })
  expect(fields.map(({ value }) => value).join(' ')).toBe('0 1 2 3 4 5 6 7 8 9 10')
  expect(fields.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['0'])
})

test('of a hundred points nobody chooses: the number is written, and don’t know is a box beside it', async () => {
  const hundred = { min: 0, max: 100, dontKnow: true, labels: { sv: ['Sämst', 'Bäst'] } }
  const scales = { ...definition.scales, betyg: hundred }
  const { html, fields } = await drawn('nojd', { nojd: ['', 'dont-know'] }, { scales })
  expect(fields).toEqual([
    { name: 'nojd', type: 'text', value: '', checked: false },
    { name: 'nojd', type: 'checkbox', value: 'dont-know', checked: true },
  ])
  expect(html).toMatch(/<label class="number"><span>Ett helt tal, 0 Sämst till 100 Bäst<\/span>/)
  expect(html).not.toContain('aria-invalid')
  const over = await drawn('nojd', { nojd: ['101'] }, { scales, fault: 'Utanför.' })
  expect(over.html).toMatch(/<input[^>]* id="nojd" value="101"[^>]* aria-invalid="true"/)
})

test('one of several options is chosen by a radio, as many as one likes by checkboxes', async () => {
  const one = await drawn('kundtyp', { kundtyp: ['privat'] })
  expect(one.fields.map(({ type, value, checked }) => [type, value, checked])).toEqual([
    ['radio', 'foretag', false],
    ['radio', 'privat', true],
    ['radio', 'dont-know', false],
  ])
  const many = await drawn('kanaler', { 'kanaler.mejl': ['yes'], 'kanaler.annat': ['yes'] })
  expect(many.text).toContain('Du kan välja flera.')
  expect(many.html).toContain('aria-describedby="kanaler-hint"')
  expect(many.fields.map(({ type, name, value, checked }) => [type, name, value, checked])).toEqual(
    [
      ['checkbox', 'kanaler.mejl', 'yes', true],
      ['checkbox', 'kanaler.telefon', 'yes', false],
      ['checkbox', 'kanaler.annat', 'yes', true],
      ['checkbox', 'kanaler.dont-know', 'yes', false],
    ],
  )
})

test('each option to rank has a list named by it, with no more numbers than may be given', async () => {
  const { html, text, fields } = await drawn('viktigast', { 'viktigast.etik': ['1'] })
  expect(text).toContain('högst 3.')
  expect(fields.map(({ type, name, value }) => [type, name, value])).toEqual([
    ['select', 'viktigast.klimat', ''],
    ['select', 'viktigast.etik', '1'],
    ['select', 'viktigast.integritet', ''],
    ['select', 'viktigast.pris', ''],
  ])
  expect(html).toMatch(/<label class="rank"><span>Etik<\/span><select name="viktigast.etik"/)
  expect([...html.matchAll(/<option value="(\d*)"/g)].map(([, value]) => value)).toEqual(
    Array.from({ length: 4 }, () => ['', '1', '2', '3']).flat(),
  )
})

test('numbers given twice are marked where they stand, and no others', async () => {
  const { html } = await drawn(
    'viktigast',
    { 'viktigast.klimat': ['1'], 'viktigast.etik': ['2'], 'viktigast.pris': ['1'] },
    { fault: 'Samma nummer står två gånger.' },
  )
  const marked = [...html.matchAll(/<select name="viktigast\.(\w+)"([^>]*)>/g)]
  expect(marked.map(([, name, rest]) => [name, rest?.includes('aria-invalid="true"')])).toEqual([
    ['klimat', true],
    ['etik', false],
    ['integritet', false],
    ['pris', true],
  ])
  expect(html).toContain('aria-describedby="viktigast-hint viktigast-fault"')
})

test('objects to compare are a group each, inside the group of their statement', async () => {
  const { html, fields } = await drawn('doman', { 'doman.se': ['3'], 'doman.nu': ['dont-know'] })
  expect([...html.matchAll(/<legend>(.*?)<\/legend>/g)].map(([, legend]) => legend)).toEqual([
    ...['Hur väl känner du till toppdomänen?', '.se', '.nu'],
  ])
  expect(fields.map(({ name, value }) => `${name} ${value}`)).toEqual(
    ['se', 'nu'].flatMap((object) =>
      ['1', '2', '3', 'dont-know'].map((point) => `doman.${object} ${point}`),
    ),
  )
  expect(fields.filter(({ checked }) => checked).map(({ value }) => value)).toEqual([
    ...['3', 'dont-know'],
  ])
})

test('a text says how long it may be and whom not to name, and keeps every line that was written', async () => {
  const written = '\n  Två rader\noch </textarea> <b>"citat"</b> & mer'
  const { html, text, fields } = await drawn('battre', { battre: [written] })
  expect(text).toContain('Skriv inga namn')
  expect(text).toContain('Högst 200 tecken.')
  expect(html).toMatch(/<textarea[^>]* maxlength="200"/)
  expect(html).toMatch(/<label[^>]* for="battre">Vad kan vi göra bättre\?<\/label>/)
  expect(fields).toEqual([{ name: 'battre', type: 'textarea', value: written, checked: false }])
})

test('nobody has consented beforehand, and what becomes of the address depends on the mode', async () => {
  for (const mode of ['anonymous', 'confidential', 'open'] as const) {
    const { text, fields } = await drawn('kontakt', {}, { mode })
    expect(fields).toEqual([
      { name: 'kontakt.consent', type: 'checkbox', value: 'yes', checked: false },
      { name: 'kontakt.email', type: 'email', value: '', checked: false },
    ])
    expect(text).toContain('Ja, ni får kontakta mig om mina svar.')
    expect(text).toContain('Utan kryss sparas ingen adress.')
    expect(text.includes('Den går inte att koppla till dina svar.')).toBe(mode === 'anonymous')
    expect(text.includes('med ditt svar tills enkäten stänger')).toBe(mode !== 'anonymous')
  }
})

test('the link of a fault leads to the address that is missing, or to the box that is not ticked', async () => {
  const fault = 'Något fattas.'
  const { html: consented } = await drawn('kontakt', { 'kontakt.consent': ['yes'] }, { fault })
  expect(consented).toMatch(/<input[^>]* name="kontakt.email"[^>]* id="kontakt"/)
  const held = { 'kontakt.email': ['anna@example.se'] }
  const { html: addressed } = await drawn('kontakt', held, { fault })
  expect(addressed).toMatch(/<input[^>]* name="kontakt.consent"[^>]* id="kontakt"/)
})

test('every kind has one field to lead to, tells its fault where it stands, and speaks English', async () => {
  for (const { key } of itemsOf(definition)) {
    const { html, text } = await drawn(key, {}, { language: 'en', fault: 'Something is wrong.' })
    expect(html.match(new RegExp(`id="${key}"`, 'g'))).toHaveLength(1)
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${key}-fault"`))
    expect(html).toContain(`id="${key}-fault">Something is wrong.`)
    expect(text).not.toMatch(/[åäö]/)
  }
})

/** An item as it stands in a form that holds these texts. */
async function drawn(
  key: string,
  held: Readonly<Record<string, readonly string[]>> = {},
  how: { mode?: Anonymity; language?: Language; fault?: string; scales?: Scales } = {},
) {
  const item = itemsOf(definition).find((one) => one.key === key)
  if (item === undefined) throw new Error(`there is no item ${key}`)
  const form = (
    <form>
      <ItemView
        item={item}
        scales={how.scales ?? definition.scales}
        mode={how.mode ?? 'confidential'}
        language={how.language ?? 'sv'}
        given={(field) => held[field] ?? []}
        fault={how.fault ?? null}
      />
    </form>
  )
  const page = readPage('', 200, (await html`${form}`).toString())
  return { ...page, fields: page.forms[0]?.fields ?? [] }
}
