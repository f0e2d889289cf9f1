const { default: tsJest } = require('ts-jest');

/** How every test is transformed: the one description that all of Jest's projects name. Types are checked by `npm run lint`. */
module.exports = tsJest.createTransformer({
  tsconfig: {
    module: 'CommonJS',
    moduleResolution: 'Node10',
    target: 'ES2022',
    jsx: 'react-jsx',
    esModuleInterop: true,
    resolveJsonModule: true,
    isolatedModules: true,
  },
  diagnostics: false,
});
