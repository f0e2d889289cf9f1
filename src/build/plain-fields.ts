import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * The grid's packages were compiled for browsers without class fields: every field of every object goes through a helper whose
 * store no engine can optimise, and which is a quarter of the time that a sheet takes to calculate. Fields are assigned instead.
 *
 * @param source JavaScript of one of these packages
 */
export const withPlainFields = (source: string): string =>
  source.replace(/\b_defineProperty\w*\(this, ?"([A-Za-z_$][\w$]*)", ?/g, '(this.$1 = ');

/** The same for a bundle of them. */
export const plainFields: Plugin = {
  name: 'plain-fields',
  setup(build) {
    build.onLoad({ filter: /[\\/]@univerjs[\\/].*\.js$/ }, async ({ path }) => ({
      contents: withPlainFields(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
