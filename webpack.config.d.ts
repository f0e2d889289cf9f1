import type { Configuration } from 'webpack';

/** The add-in's bundles; see webpack.config.js. */
export default function configure(options?: {
  readonly mode?: 'development' | 'production';
  readonly officeJs?: 'local' | 'cdn';
  readonly outDir?: string;
}): Configuration;
