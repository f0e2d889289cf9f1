const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');

const root = __dirname;

/** Where each build finds office.js: served beside the add-in by our own server, or Microsoft's CDN as the store demands. */
const OFFICE_JS = { local: '/office-js/office.js', cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' };

/**
 * The add-in's bundles. `functions.js` carries the custom functions of plain numbers and nothing of the pane, so that Excel
 * calculates before the pane exists, and fetches those that need models when they are called; `taskpane.js` carries the ribbon
 * commands and fetches the pane's parts when they are needed.
 */
module.exports = function configure({ mode = 'production', officeJs = 'cdn', outDir = path.join(root, 'dist') } = {}) {
  const production = mode === 'production';
  return {
    mode,
    context: root,
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: { functions: './src/functions/bundle.ts', taskpane: './src/taskpane/index.ts' },
    output: {
      path: outDir,
      clean: true,
      filename: ({ chunk }) => (production && chunk.name !== 'functions' ? '[name].[contenthash:8].js' : '[name].js'),
      // By number: both bundles hold the names of all files, and they count before the first screen.
      chunkFilename: production ? '[id].[contenthash:8].js' : '[name].js',
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, type: 'asset/source' },
      ],
    },
    // Unused exports are dropped in development too: the icon and component packages are far larger than what is used of them.
    optimization: {
      sideEffects: true,
      // Both bundles run on one page and each hears of every chunk: a module must offer the same in all of them.
      usedExports: 'global',
      // Only what is loaded later is split: functions.js must work alone.
      splitChunks: {
        chunks: 'async',
        cacheGroups: {
          defaultVendors: {
            test: /[\\/]node_modules[\\/]/,
            // The case always comes, right behind the first screen: what it shares with other pages comes with it, in one file.
            name: (_module, chunks) => {
              const [first, ...others] = chunks.some(({ name }) => name === 'case') ? [{ name: 'case' }] : chunks;
              return others.length === 0 ? `${first.name}-packages` : undefined;
            },
          },
        },
      },
    },
    performance: { hints: false },
    plugins: [
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['functions', 'taskpane'],
        chunksSortMode: 'manual',
        templateParameters: { officeJs: OFFICE_JS[officeJs] },
      }),
    ],
    cache: {
      type: 'filesystem',
      cacheDirectory: path.join(root, '.cache/webpack'),
      name: `${mode}-${officeJs}`,
      buildDependencies: { config: [__filename] },
    },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
  };
};
