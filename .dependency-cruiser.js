/**
 * The straight line: bytes → document → facts → findings → rows → series → chart.
 * Each stage publishes one type file; later stages may import that file and no other of that stage.
 */
const DOCUMENT = 'lib/extract/document.ts';
const FACT = 'lib/parse/fact.ts';
const OFFICE_NAME = 'lib/register/office-name.ts';
const FINDING = 'lib/checks/finding.ts';
const RULES_VERSION = 'lib/checks/rules-version.ts';
const WORDING = 'lib/checks/wording.ts';
const ACCUSATION = 'lib/checks/culprit/accusation.ts';
const SERIES = 'lib/stats/series.ts';
const LIMITS = 'lib/intake/limits.ts';

const mayImport = {
  'lib/form': [],
  'lib/extract': [],
  'lib/parse': ['lib/form', OFFICE_NAME, DOCUMENT],
  'lib/checks': ['lib/form', OFFICE_NAME, DOCUMENT, FACT],
  // Names of offices and the divisions of the country: whose report it is.
  'lib/register': [FACT],
  // Two readings side by side: are they one report, and where do they differ.
  'lib/compare': ['lib/form', DOCUMENT, FACT, FINDING],
  // How far a problem has been carried through, and which step may follow which.
  'lib/handling': [],
  'lib/ingest': ['lib/form', 'lib/extract', 'lib/parse', 'lib/checks'],
  // The one place where the line meets the store: the upload action, the sample loader and the CLI call it.
  'lib/intake': [
    'lib/form',
    'lib/register',
    'lib/handling',
    'lib/ingest',
    'lib/checks',
    DOCUMENT,
    FACT,
    'db',
  ],
  'lib/stats': ['lib/form', 'lib/wording', FACT, FINDING],
  // Kinds of things → Chinese sentences, for screen, export and terminal alike.
  'lib/wording': ['lib/form', 'lib/handling', FACT, FINDING, ACCUSATION, SERIES],
  // A chart as marks on paper: drawn once, for files and for the small charts of a page.
  'lib/draw': ['lib/wording', SERIES],
  'lib/export': [
    'lib/form',
    'lib/handling',
    'lib/wording',
    'lib/draw',
    FACT,
    FINDING,
    ACCUSATION,
    SERIES,
  ],
  // Documents of a district that does not exist; they enter like a user's files.
  'lib/samples': ['lib/form'],
  'lib/cli': ['lib', 'db'],
  db: [
    'lib/form',
    'lib/register',
    'lib/compare',
    'lib/handling',
    DOCUMENT,
    FACT,
    FINDING,
    WORDING,
    RULES_VERSION,
  ],
  components: [
    'lib/form',
    'lib/register',
    'lib/compare',
    'lib/handling',
    'lib/wording',
    'lib/draw',
    DOCUMENT,
    FACT,
    FINDING,
    ACCUSATION,
    SERIES,
    LIMITS,
  ],
  app: [
    'components',
    'db',
    'lib/form',
    'lib/register',
    'lib/compare',
    'lib/handling',
    'lib/checks',
    'lib/intake',
    // What a page of an original looks like; nothing is read or stored there.
    'lib/ingest/page-image.ts',
    'lib/samples',
    'lib/stats',
    'lib/wording',
    'lib/draw',
    'lib/export',
    DOCUMENT,
    FACT,
  ],
  e2e: ['lib/form', 'lib/samples'],
};

/** Tests, and what helps them, may look anywhere. */
const forTests = '[.]test[.]tsx?$|/testing/';
const ours = `^(${['app', 'components', 'lib', 'db', 'e2e'].join('|')})/`;
const layers = Object.entries(mayImport).map(([from, to]) => ({
  name: `${from} imports only ${to.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: forTests },
  to: { path: ours, pathNot: [from, ...to].map((path) => `^${path}(/|$)`) },
}));

const rooms = Object.keys(mayImport)
  .filter((room) => room.startsWith('lib/'))
  .join('|');

export default {
  forbidden: [
    ...layers,
    {
      name: 'every room of lib has its rule above',
      severity: 'error',
      from: { path: '^lib/', pathNot: `^(${rooms})/` },
      to: {},
    },
    {
      name: 'what helps tests stays with tests and bench',
      severity: 'error',
      from: { pathNot: `${forTests}|^lib/cli/bench` },
      to: { path: '/testing/' },
    },
    {
      name: 'no module is lost',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the core does no I/O',
      severity: 'error',
      from: {
        path: '^lib/(form|parse|register|compare|handling|checks|stats)/',
        pathNot: forTests,
      },
      to: { dependencyTypes: ['core', 'npm'] },
    },
    {
      name: 'only db talks to SQLite',
      severity: 'error',
      from: { path: ours, pathNot: '^db/' },
      to: { path: 'node_modules/(better-sqlite3|drizzle-orm)/' },
    },
    {
      name: 'only components draw charts',
      severity: 'error',
      from: { path: ours, pathNot: '^components/' },
      to: { path: 'node_modules/recharts/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // hucre names its modules in its exports alone.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
