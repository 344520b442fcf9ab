const { builtinModules } = require('node:module')

// The house, from the ground up: what each floor may import besides itself. "Never up" is what is missing from a list.
// A new folder in src/ gets its floor here, or nothing may import it.
const SRC = {
  core: '^src/core/',
  charts: '^src/charts/',
  exchange: '^src/exchange/',
  db: '^src/db/',
  world: '^src/world\\.ts$',
  settings: '^src/settings\\.ts$',
  work: '^src/work/',
  demo: '^src/demo/',
  web: '^web/',
  http: '^src/http/',
  node: '^src/node/',
  workers: '^src/workers/',
  cli: '^src/cli/',
  cliEntry: '^src/cli\\.ts$',
  workerEntry: '^src/worker\\.ts$',
}
const FLOORS = {
  core: [],
  charts: ['core'],
  exchange: ['core'],
  db: ['core'],
  world: ['core', 'charts', 'db', 'settings'],
  settings: ['core', 'db'],
  work: ['core', 'charts', 'exchange', 'db', 'world', 'settings'],
  demo: ['core', 'db', 'world', 'settings', 'work'],
  web: ['core', 'charts'],
  http: ['core', 'charts', 'exchange', 'db', 'world', 'settings', 'work', 'web'],
  node: ['core', 'charts', 'exchange', 'db', 'world', 'settings', 'work', 'web', 'http'],
  cli: [
    ...[
      'core',
      'charts',
      'exchange',
      'db',
      'world',
      'settings',
      'work',
      'demo',
      'web',
      'http',
      'node',
    ],
  ],
  cliEntry: Object.keys(SRC).filter((name) => !['workers', 'workerEntry'].includes(name)),
  workers: ['core', 'charts', 'db', 'world', 'settings', 'work'],
  workerEntry: ['core', 'db', 'world', 'work', 'http', 'workers'],
}

const OURS = '^(src|web)/'
const TESTS = '\\.test\\.tsx?$'
const ENGINES = '^src/db/(sqlite|d1)[^/]*\\.ts$'
// Node and Workers: the entries, and the floor of each.
const PLATFORMS = ['^src/(cli|node|workers)/', '^src/(cli|worker)\\.ts$']
const NODE_LAND = ['^src/cli/', '^src/cli\\.ts$', '^src/node/', '^src/db/sqlite[^/]*\\.ts$']
const NODE_PACKAGES = '^node_modules/(better-sqlite3|@types/better-sqlite3|@hono/node-server)/'
// Node's own modules are reported without their `node:`, except the few that have no other name.
const NODE_CORE = `^(node:.+|${builtinModules.join('|')})$`

const floorRules = Object.entries(FLOORS).map(([name, below]) => ({
  name: `floor-${name}`,
  comment: `${name} may import ${below.length > 0 ? below.join(', ') : 'nothing of ours'} and itself. Imports go down or sideways, never up.`,
  severity: 'error',
  from: { path: SRC[name], pathNot: TESTS },
  to: { path: OURS, pathNot: [SRC[name], ...below.map((floor) => SRC[floor])] },
}))

module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'floor-unknown',
      comment: 'Every file stands on a floor; name a new one in FLOORS above.',
      severity: 'error',
      from: { path: OURS, pathNot: [...Object.values(SRC), TESTS, '\\.d\\.ts$'] },
      to: {},
    },
    {
      name: 'tests-are-not-imported',
      comment: 'A test imports the program, never the other way round.',
      severity: 'error',
      from: { path: OURS, pathNot: TESTS },
      to: { path: ['^test/', TESTS] },
    },
    {
      name: 'core-is-pure',
      comment: 'Core is arithmetic and rules: no package but zod.',
      severity: 'error',
      from: { path: SRC.core, pathNot: TESTS },
      to: { path: 'node_modules/', pathNot: '^node_modules/zod/' },
    },
    {
      name: 'no-node-modules-upstairs',
      comment:
        "Node's own modules belong to the command line, to src/node and to db/sqlite: everything else runs on Workers too.",
      severity: 'error',
      from: { path: OURS, pathNot: [...NODE_LAND, TESTS] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-packages-upstairs',
      comment: 'better-sqlite3 and @hono/node-server exist on Node only.',
      severity: 'error',
      from: { path: OURS, pathNot: [...NODE_LAND, TESTS] },
      to: { path: NODE_PACKAGES },
    },
    {
      name: 'no-engine-upstairs',
      comment:
        'Which database it is, only the two entries know and what stands beside them: everybody else has a Db.',
      severity: 'error',
      from: { path: OURS, pathNot: [SRC.db, ...PLATFORMS, TESTS] },
      to: { path: ENGINES },
    },
    {
      name: 'worker-is-portable',
      comment: 'Nothing that the Workers entry reaches, however far away, may need Node.',
      severity: 'error',
      from: { path: SRC.workerEntry },
      to: { reachable: true, path: [NODE_CORE, NODE_PACKAGES, ...NODE_LAND] },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one noun, or one stands on the wrong floor.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would be silently left out of every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and that nothing imports is not part of the house.',
      severity: 'error',
      from: {
        orphan: true,
        path: OURS,
        pathNot: [SRC.cliEntry, SRC.workerEntry, '^web/public/', '\\.d\\.ts$', TESTS],
      },
      to: {},
    },
  ],
  options: {
    // Without it `import type` is not seen.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
