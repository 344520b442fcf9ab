import type { Scope } from '../db/api-key.ts'

/**
 * Who may do what: every route of the program, and nothing else is reachable. `anyone` needs no
 * sign-in (a personal or open link is its own right); `staff` are the pages of those who work here;
 * a scope is for programs with a key, and staff have them all.
 */
export const permissions = {
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /api': 'anyone',
  'GET /api/openapi.json': 'anyone',
  'GET /api/definition.schema.json': 'anyone',

  'GET /s/:token': 'anyone',
  'POST /s/:token': 'anyone',
  'GET /s/:token/thanks': 'anyone',
  'GET /o/:link': 'anyone',
  'POST /o/:link': 'anyone',
  'GET /o/:link/thanks': 'anyone',
  'POST /api/v1/responses/:token': 'anyone',
  'POST /api/v1/open/:link/responses': 'anyone',

  'GET /in': 'anyone',
  'GET /in/:token': 'anyone',
  'POST /in/:token': 'anyone',
  'POST /out': 'staff',

  'GET /': 'staff',
  'GET /serie/:series': 'staff',
  'GET /omgang/:series/:period': 'staff',
  'POST /omgang/:series/:period/open': 'staff',
  'POST /omgang/:series/:period/close': 'staff',
  'POST /omgang/:series/:period/publish': 'staff',

  'GET /api/v1/definitions': 'read',
  'GET /api/v1/definitions/:key': 'read',
  'GET /api/v1/definitions/:key/:version': 'read',
  'GET /api/v1/definitions/:key/:version/diff': 'read',
  'POST /api/v1/definitions': 'manage',
  'GET /api/v1/series': 'read',
  'POST /api/v1/series': 'manage',
  'GET /api/v1/series/:series': 'read',
  'GET /api/v1/series/:series/trend': 'read',
  'GET /api/v1/series/:series/trend/chart.svg': 'read',
  'GET /api/v1/series/:series/trend/chart.png': 'read',
  'GET /api/v1/series/:series/trend/chart.csv': 'read',
  'GET /api/v1/series/:series/trend/chart.json': 'read',
  'GET /api/v1/series/:series/measures/chart.svg': 'read',
  'GET /api/v1/series/:series/measures/chart.png': 'read',
  'GET /api/v1/series/:series/measures/chart.csv': 'read',
  'GET /api/v1/series/:series/measures/chart.json': 'read',
  'GET /api/v1/series/:series/history': 'read',
  'POST /api/v1/series/:series/history': 'manage',
  'GET /api/v1/series/:series/targets': 'read',
  'POST /api/v1/series/:series/targets': 'manage',
  'GET /api/v1/series/:series/benchmarks': 'read',
  'POST /api/v1/series/:series/benchmarks': 'manage',
  'GET /api/v1/series/:series/events': 'read',
  'POST /api/v1/series/:series/events': 'manage',
  'GET /api/v1/indicators': 'read',
  'POST /api/v1/indicators': 'manage',
  'GET /api/v1/units': 'read',
  'POST /api/v1/units': 'manage',
  'GET /api/v1/plan-size': 'read',
  'GET /api/v1/rounds': 'read',
  'POST /api/v1/rounds': 'manage',
  'GET /api/v1/rounds/:series/:period': 'read',
  'GET /api/v1/rounds/:series/:period/people': 'people',
  'POST /api/v1/rounds/:series/:period/people': 'people',
  // Who may enter answers could as well answer by the links.
  'POST /api/v1/rounds/:series/:period/responses': 'people',
  'GET /api/v1/rounds/:series/:period/links': 'people',
  'POST /api/v1/rounds/:series/:period/open': 'manage',
  'POST /api/v1/rounds/:series/:period/close': 'manage',
  'POST /api/v1/rounds/:series/:period/publish': 'manage',
  'GET /api/v1/rounds/:series/:period/publication': 'read',
  'GET /api/v1/rounds/:series/:period/plan-size': 'read',
  'GET /api/v1/rounds/:series/:period/compare/chart.svg': 'read',
  'GET /api/v1/rounds/:series/:period/compare/chart.png': 'read',
  'GET /api/v1/rounds/:series/:period/compare/chart.csv': 'read',
  'GET /api/v1/rounds/:series/:period/compare/chart.json': 'read',
  'GET /api/v1/rounds/:series/:period/rank/chart.svg': 'read',
  'GET /api/v1/rounds/:series/:period/rank/chart.png': 'read',
  'GET /api/v1/rounds/:series/:period/rank/chart.csv': 'read',
  'GET /api/v1/rounds/:series/:period/rank/chart.json': 'read',
  'GET /api/v1/rounds/:series/:period/top-box/chart.svg': 'read',
  'GET /api/v1/rounds/:series/:period/top-box/chart.png': 'read',
  'GET /api/v1/rounds/:series/:period/top-box/chart.csv': 'read',
  'GET /api/v1/rounds/:series/:period/top-box/chart.json': 'read',
  'GET /api/v1/rounds/:series/:period/nps/chart.svg': 'read',
  'GET /api/v1/rounds/:series/:period/nps/chart.png': 'read',
  'GET /api/v1/rounds/:series/:period/nps/chart.csv': 'read',
  'GET /api/v1/rounds/:series/:period/nps/chart.json': 'read',
  'GET /api/v1/rounds/:series/:period/distribution/chart.svg': 'read',
  'GET /api/v1/rounds/:series/:period/distribution/chart.png': 'read',
  'GET /api/v1/rounds/:series/:period/distribution/chart.csv': 'read',
  'GET /api/v1/rounds/:series/:period/distribution/chart.json': 'read',
  'GET /api/v1/rounds/:series/:period/heatmap/chart.svg': 'read',
  'GET /api/v1/rounds/:series/:period/heatmap/chart.png': 'read',
  'GET /api/v1/rounds/:series/:period/heatmap/chart.csv': 'read',
  'GET /api/v1/rounds/:series/:period/heatmap/chart.json': 'read',
  'GET /api/v1/rounds/:series/:period/priority-matrix/chart.svg': 'read',
  'GET /api/v1/rounds/:series/:period/priority-matrix/chart.png': 'read',
  'GET /api/v1/rounds/:series/:period/priority-matrix/chart.csv': 'read',
  'GET /api/v1/rounds/:series/:period/priority-matrix/chart.json': 'read',
} as const satisfies Record<string, 'anyone' | 'staff' | Scope>

export type Permission = (typeof permissions)[keyof typeof permissions]

/** What a route demands; undefined for a route that is not in the table, which nobody may use. */
export function permissionOf(method: string, path: string): Permission | undefined {
  const name = `${method} ${path}`
  return isListed(name) ? permissions[name] : undefined
}

function isListed(name: string): name is keyof typeof permissions {
  return Object.hasOwn(permissions, name)
}
