import { OFFICE_FRAMES, securityHeaders } from './policy';

const ROOT = '/srv/cx-business-case';
/** Files whose names change with their content. */
const HASHED = '\\.[0-9a-f]{8}\\.js$';

/** An example of a server for the site: its headers are those that the project's own server sends. */
export function nginxConfig(site: string): string {
  const { hostname, pathname } = new URL(site);
  const path = pathname.replace(/\/$/, '');
  const headers = Object.entries({
    ...securityHeaders(OFFICE_FRAMES),
    'strict-transport-security': 'max-age=31536000',
    // Excel on the web fetches metadata and icons from a page of its own.
    'access-control-allow-origin': '*',
  });
  const lines = (cache: string, indent: string): string =>
    [['cache-control', cache], ...headers].map(([name, value]) => `${indent}add_header ${name} "${value}" always;`).join('\n');
  return `# An example for nginx: put in your own certificate, and what npm run build has left in dist/site into ${ROOT}${path}.
server {
    listen 443 ssl;
    server_name ${hostname};
    ssl_certificate     /etc/ssl/certs/${hostname}.pem;
    ssl_certificate_key /etc/ssl/private/${hostname}.key;

    root ${ROOT};
    charset utf-8;
    disable_symlinks on;
    server_tokens off;

    # Names with a hash never change.
    location ~ "${HASHED}" {
${lines('public, max-age=31536000, immutable', '        ')}
    }

    location ${path}/ {
        index index.html;
        limit_except GET { deny all; }
${lines('no-cache', '        ')}
    }
}
`;
}
