import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Loads a module that is meant for the browser into a unit test. The grid's packages depend on ES modules, which Jest's
 * CommonJS cannot load; as one bundle they can.
 *
 * @param entry absolute path of a module that exports what the test needs, classes of the packages included.
 */
export function bundled<T>(entry: string): T {
  const outfile = join(__dirname, '../../.cache/test', `${createHash('sha1').update(entry).digest('hex').slice(0, 12)}-${process.pid}.cjs`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'error',
  });
  return createRequire(__filename)(outfile) as T;
}
