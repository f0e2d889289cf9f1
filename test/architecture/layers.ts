/** The families of core, in the order in which later ones may use earlier ones. */
const FAMILIES = ['cashflow', 'clv', 'retention', 'inaction', 'customerbase', 'effects', 'uncertainty', 'portfolio'].map(
  (name) => `core/${name}`,
);
/** Rooms of the workbook that have doors of their own. */
const WORKBOOK = ['workbook/formula', 'workbook/reading'];
const CORE = ['core', 'core/numerics', ...FAMILIES];

/**
 * Which other layers a layer may import; type-only imports count. This is the table of the design: a change here is a
 * change of the architecture.
 */
export const allowedLayers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  'core/numerics': ['core'],
  ...Object.fromEntries(FAMILIES.map((family, index) => [family, ['core', 'core/numerics', ...FAMILIES.slice(0, index)]])),
  model: CORE,
  // Functions that take the inputs table of a case read it by the code that reads a workbook back.
  functions: [...CORE, 'model', 'workbook/reading', 'workbook/formula'],
  workbook: [...CORE, 'model', ...WORKBOOK],
  'workbook/formula': ['workbook', 'model'],
  'workbook/reading': [...CORE, 'model', 'workbook', 'workbook/formula'],
  'render/officejs': ['workbook', ...WORKBOOK],
  'render/xlsx': ['workbook', ...WORKBOOK],
  taskpane: [...CORE, 'model', 'workbook', ...WORKBOOK, 'render/officejs'],
  // It loads the built add-in as a page, never as a module.
  workbench: [],
  // The terminal calls the same functions as a cell, through the functions layer.
  cli: [...CORE, 'model', 'functions', 'workbook', ...WORKBOOK, 'render/xlsx'],
  // Scripts of the project in Node; nothing imports them.
  build: [...CORE, 'model', 'functions', 'workbook', ...WORKBOOK, 'render/xlsx', 'cli'],
};

/** Files outside src that a layer may read as modules. */
export const allowedFiles: Readonly<Record<string, RegExp>> = {
  taskpane: /^(assets\/examples\/[\w-]+|package)\.json$/,
};

/** Packages by layer, `node:` for Node's own. What is not listed is not allowed. */
export const allowedPackages: Readonly<Record<string, RegExp>> = {
  core: /^decimal\.js$/,
  'core/numerics': /^@stdlib\//,
  model: /^valibot$/,
  'render/xlsx': /^(excelize-wasm|fflate|saxes|node:(fs\/promises|path|util|zlib))$/,
  taskpane: /^(react|react-dom|@fluentui\/react-(components|icons))(\/|$)/,
  workbench: /^(@univerjs|echarts|react|react-dom|rxjs)(\/|$)/,
  cli: /^(commander|csv-parse|fflate|node:)/,
  build: /./,
};

/** Layers that run where the add-in is used: their packages must be installed with it, not only for development. */
export const shippedLayers = (layer: string): boolean => layer !== 'build' && layer !== 'workbench';
