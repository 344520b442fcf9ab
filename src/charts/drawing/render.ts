import type { TopLevelSpec } from 'vega-lite'
import { textWidth } from '../look/text-width.ts'

/**
 * Draws a specification as SVG text, the same bytes for the same specification every time. Its
 * description becomes the `<title>`, so that a downloaded picture says what it shows.
 */
export function renderSvg(spec: TopLevelSpec): Promise<string> {
  // Vega numbers its clips and gradients per process: pictures are drawn one at a time.
  const picture = queue.then(() => draw(spec))
  queue = picture.catch(() => undefined)
  return picture
}

let queue: Promise<unknown> = Promise.resolve()
let tools: ReturnType<typeof load> | undefined

/** Vega takes a moment to load and many processes never draw: it is fetched when first needed. */
async function load() {
  const [vega, vegaLite, { expressionInterpreter }] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('vega-interpreter'),
  ])
  vega.textMetrics.width = (item, text) =>
    textWidth(String(text ?? ''), item.fontSize ?? 11, isBold(item.fontWeight))
  return { vega, vegaLite, expressionInterpreter }
}

async function draw(spec: TopLevelSpec): Promise<string> {
  tools ??= load()
  const { vega, vegaLite, expressionInterpreter } = await tools
  vega.resetSVGDefIds()
  // Vega marks the rows it is given: it gets its own.
  const compiled = vegaLite.compile(structuredClone(spec)).spec
  let refused: string | undefined
  const refuse = (address: string): Promise<never> => {
    refused = address
    return Promise.reject(new Error(`a chart may not load ${address}`))
  }
  // Of links and pictures Vega asks for a tame address, and a rejection here would end the process.
  const sanitize = (address: string) => {
    refused = address
    return Promise.resolve({ href: '' })
  }
  // `ast` and the interpreter: where code from strings is forbidden, expressions still work.
  const view = new vega.View(vega.parse(compiled, undefined, { ast: true }), {
    expr: expressionInterpreter,
    // A chart has its data in it: nothing is read from files or the net.
    loader: { load: refuse, sanitize, http: refuse, file: refuse },
    renderer: 'none',
    logLevel: vega.None,
  })
  try {
    const svg = await view.toSVG()
    // Vega goes on without what it could not load, and the picture would be empty.
    if (refused !== undefined) throw new Error(`renderSvg: a chart may not load ${refused}`)
    const titled = svg.replace('>', () => `><title>${escapeXml(spec.description ?? '')}</title>`)
    return titled.replace(notInXml, '\ufffd')
  } finally {
    view.finalize()
  }
}

/** Characters that no XML document may hold, and halves of characters. */
const notInXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function isBold(weight: string | number | undefined): boolean {
  return weight === 'bold' || Number(weight) >= 600
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
