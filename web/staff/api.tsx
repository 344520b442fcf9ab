import type { Language } from '../../src/core/display.ts'
import { wordsOf } from '../../src/core/words/words.ts'
import { type ApiContent, ApiContents, type ApiField, ApiFields } from './api-fields.tsx'
import { StaffLayout } from './staff-layout.tsx'

/** An address and a method, with everything that a program needs to know of it. */
export interface ApiOperation {
  /** Where it stands on the page. */
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  /** What a key must be good for; none where no key is needed. */
  readonly scopes: readonly string[]
  readonly parameters: readonly ApiField[]
  readonly body: {
    readonly description: string
    readonly required: boolean
    readonly contents: readonly ApiContent[]
  } | null
  readonly answers: readonly {
    readonly status: string
    readonly description: string
    readonly contents: readonly ApiContent[]
  }[]
  /** The statuses of problems it may answer with. */
  readonly refusals: readonly string[]
  /** An example for a shell. */
  readonly curl: string
}

/** The description of the API, as its page tells it; its own texts are English. */
export interface ApiDescription {
  readonly nouns: readonly { readonly name: string; readonly operations: readonly ApiOperation[] }[]
  readonly problems: readonly { readonly status: string; readonly description: string }[]
  readonly shapes: readonly {
    readonly name: string
    readonly description: string
    readonly content: ApiContent
  }[]
}

/** Every address of the API. What one needs of each opens under it, without script. */
export function ApiPage(props: {
  readonly language: Language
  readonly organisation: string
  readonly query?: Readonly<Record<string, string>>
  readonly description: ApiDescription
}) {
  const { nouns, problems, shapes } = props.description
  const { language } = props
  const words = wordsOf(language).apiPage
  return (
    <StaffLayout {...props} title={words.title} signedIn={false}>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <p>
        {words.key} <code>nojd key add report --scopes read</code>. {words.examples}{' '}
        <code>NOJD_KEY</code>. {words.notation}
      </p>
      <p class="files">
        {words.machines}: <a href="/api/openapi.json">OpenAPI 3.1</a>{' '}
        <a href="/api/definition.schema.json">{words.definitionSchema}</a>
      </p>
      <p class="steps">
        {nouns.map(({ name }) => (
          <a href={`#${name.toLowerCase()}`} lang="en">
            {name}
          </a>
        ))}
        <a href="#problems">{words.problems}</a> <a href="#shapes">{words.shapes}</a>
      </p>
      {nouns.map(({ name, operations }) => (
        <section>
          <h2 id={name.toLowerCase()} lang="en">
            {name}
          </h2>
          {operations.map((operation) => (
            <Operation operation={operation} language={language} />
          ))}
        </section>
      ))}
      <h2 id="problems">{words.problems}</h2>
      <p>{words.problemNote}</p>
      <dl class="facts fields">
        {problems.map(({ status, description }) => (
          <>
            <dt>{status}</dt>
            <dd lang="en">{description}</dd>
          </>
        ))}
      </dl>
      <h2 id="shapes">{words.shapes}</h2>
      <p>{words.shapeNote}</p>
      {shapes.map(({ name, description, content }) => (
        <section>
          <h3 id={`shape-${name}`} lang="en">
            {name}
          </h3>
          {description === '' ? null : <p lang="en">{description}</p>}
          <ApiContents contents={[content]} language={language} />
        </section>
      ))}
    </StaffLayout>
  )
}

function Operation({ operation, language }: { operation: ApiOperation; language: Language }) {
  const words = wordsOf(language).apiPage
  const { id, method, path, summary, scopes, parameters, body, answers, refusals } = operation
  return (
    <details class="operation">
      <summary>
        <h3 lang="en">
          <code>
            {method} {path}
          </code>{' '}
          <small>{summary}</small>
        </h3>
      </summary>
      {/* The address of what is within: a browser that comes by it opens the rest. */}
      <div id={id}>
        <p>
          {scopes.length === 0 ? words.noKey : `${words.needs} `}
          <b>{scopes.join(', ')}</b>
        </p>
        {parameters.length === 0 ? null : (
          <>
            <h4>{words.parameters}</h4>
            <ApiFields fields={parameters} language={language} sent />
          </>
        )}
        {body === null ? null : (
          <>
            <h4>{words.body}</h4>
            {body.description === '' ? null : <p lang="en">{body.description}</p>}
            <ApiContents {...body} language={language} sent />
          </>
        )}
        <h4>{words.answers}</h4>
        {answers.map(({ status, description, contents }) => (
          <>
            <p>
              <b>{status}</b> <span lang="en">{description}</span>
            </p>
            <ApiContents contents={contents} language={language} />
          </>
        ))}
        <p>
          {refusals.join(', ')}: <a href="#problems">{words.problem}</a>
        </p>
        <h4>{words.example}</h4>
        <pre>
          <code>{operation.curl}</code>
        </pre>
      </div>
    </details>
  )
}
