import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { StaffNotice } from '../../web/staff/notice.tsx'
import { wordsOf } from '../core/words/words.ts'
import { DatabaseFull } from '../db/database.ts'
import type { World } from '../world.ts'
import { benchmarksApi } from './api/benchmarks.ts'
import { definitionsApi } from './api/definitions.ts'
import { eventsApi } from './api/events.ts'
import { historyApi } from './api/history.ts'
import { importedResponsesApi } from './api/imported-responses.ts'
import { indicatorsApi } from './api/indicators.ts'
import { planSizeApi } from './api/plan-size.ts'
import { responsesApi } from './api/responses.ts'
import { roundChartsApi } from './api/round-charts.ts'
import { roundsApi } from './api/rounds.ts'
import { seriesApi } from './api/series.ts'
import { targetsApi } from './api/targets.ts'
import { trendsApi } from './api/trends.ts'
import { unitsApi } from './api/units.ts'
import { apiPages } from './api-pages.tsx'
import { door } from './door.ts'
import type { Env } from './env.ts'
import { bodyLimits, hostCheck, isForRespondents, securityHeaders } from './guards.ts'
import { health } from './health.ts'
import { sendPage, staffLanguage } from './page.ts'
import { problem, shapeProblem } from './problem.ts'
import { respondPages } from './respond-pages.tsx'
import { signInPages } from './sign-in-pages.tsx'
import { staffPages } from './staff-pages.tsx'

/** The whole program behind one `fetch`: pages, API and their description, on any platform. */
export function createApp(world: World): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({
    defaultHook: (outcome, c) => {
      if (!outcome.success) return shapeProblem(c, outcome.target, outcome.error)
    },
  })
  app.use(async (c, next) => {
    c.set('world', world)
    await next()
  })
  app.use(securityHeaders())
  app.use(hostCheck())
  // The door first: nobody's ten megabytes are read before they may send them.
  app.use(door())
  app.use(bodyLimits())

  health(app)
  respondPages(app)
  signInPages(app)
  staffPages(app)
  responsesApi(app)
  definitionsApi(app)
  seriesApi(app)
  historyApi(app)
  targetsApi(app)
  benchmarksApi(app)
  eventsApi(app)
  indicatorsApi(app)
  trendsApi(app)
  unitsApi(app)
  roundsApi(app)
  importedResponsesApi(app)
  roundChartsApi(app)
  planSizeApi(app)

  app.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key made with nojd key add; scopes read, manage, people, admin',
  })
  apiPages(app, world.settings.baseUrl)

  app.notFound((c) => notFound(c))
  app.onError((error, c) => failed(error, c))
  return app
}

function notFound(c: Context<Env>) {
  if (c.req.path.startsWith('/api/'))
    return problem(c, 404, 'not-found', 'There is no such address.')
  const { language, organisation, words } = noticeWords(c)
  const { title, body } = words.notFound
  return sendPage(
    c,
    <StaffNotice {...{ title, language, organisation }} because={body} signedIn={false} />,
    404,
  )
}

/** A bug: noted once, with nothing of what a respondent sent, and told without its insides. */
function failed(error: Error, c: Context<Env>) {
  if (error instanceof HTTPException && error.status < 500)
    return problem(c, error.status, 'bad-request', 'The request cannot be read.')
  const { log } = c.get('world')
  const path = isForRespondents(c.req.path) ? '(respondent)' : c.req.path
  log.error({ path, method: c.req.method, error: error.stack ?? error.message }, 'failed')
  if (error instanceof DatabaseFull)
    return problem(c, 507, 'disk-full', 'The disk is full; nothing was stored.')
  if (c.req.path.startsWith('/api/')) return problem(c, 500, 'bug', 'Something went wrong here.')
  const { language, organisation, words } = noticeWords(c)
  const { title, body } = words.wrong
  return sendPage(
    c,
    <StaffNotice {...{ title, language, organisation }} because={body} signedIn={false} />,
    500,
  )
}

function noticeWords(c: Context<Env>) {
  const { organisation } = c.get('world').settings
  const language = staffLanguage(c)
  return { language, organisation, words: wordsOf(language).staff }
}
