/* What else a stream’s server can do. Asked what it does not know, it may fail in any way or never answer: that is a no. */

import { allows, dial, askStream, type AskDeps } from './askStream.ts';

/** Whether scripts may ask with `Icy-MetaData`: the preflight that browsers send first. */
export async function answersPreflight(deps: AskDeps, url: URL): Promise<boolean> {
  const asked = {
    origin: deps.appOrigin,
    'access-control-request-method': 'GET',
    'access-control-request-headers': 'icy-metadata',
  };
  try {
    const { status, headers, body } = await dial(deps, url, asked, 'OPTIONS');
    body.destroy();
    const allowed = (headers['access-control-allow-headers'] ?? '').toLowerCase();
    const isNamed = allowed.split(',').some((name) => /^(\*|icy-metadata)$/.test(name.trim()));
    return (
      status >= 200 && status < 300 && isNamed && allows(headers, deps.appOrigin, deps) === true
    );
  } catch {
    return false;
  }
}

/** Whether the same address answers by https. */
export async function answersByTls(deps: AskDeps, url: URL): Promise<boolean> {
  const secure = new URL(url);
  secure.protocol = 'https:';
  try {
    const { headers, body } = await askStream(deps, secure);
    body.destroy();
    return !/^text\/html/i.test(headers['content-type'] ?? '');
  } catch {
    return false;
  }
}
