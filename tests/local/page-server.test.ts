import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../scripts/serve';
import { standInAddon } from './stand-in-addon';

describe('startServer', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer({ dist: standInAddon() });
  });
  afterAll(() => server.close());

  it.each([
    ['', 'text/html'],
    ['page.js', 'text/javascript'],
    ['page.css', 'text/css'],
    ['sidebar-client.js', 'text/javascript'],
    ['execution-worker.js', 'text/javascript'],
    ['xlsx-worker.js', 'text/javascript'],
    ['dist/Code.js', 'text/javascript'],
    ['dist/Sidebar.html', 'text/html'],
    ['dist/appsscript.json', 'application/json'],
    ['examples/marketing-q1.json', 'application/json'],
  ])('serves /%s isolated from other origins', async (path, type) => {
    const response = await fetch(`${server.url}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it('serves nothing else of the disk', async () => {
    for (const path of ['package.json', 'dist/../package.json', '..%2fpackage.json', 'dist/'])
      expect((await fetch(`${server.url}${path}`)).status).toBe(404);
  });

  it('gives the example’s lines as the server takes them', async () => {
    const entries = (await (await fetch(`${server.url}examples/marketing-q1.json`)).json()) as object[];
    expect(entries[0]).toEqual({ id: 'O1.KR1', value: '148600' });
  });

  it('does not send its own script again to a browser that has it', async () => {
    const tag = (await fetch(`${server.url}page.js`)).headers.get('etag')!;
    const again = await fetch(`${server.url}page.js`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('refuses a port in use in one line', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startServer({ port, dist: standInAddon() })).rejects.toThrow(
      `Port ${port} cannot be used: it is in use.`,
    );
    other.close();
  });

  it('names the piece that is missing', async () => {
    await expect(startServer({ dist: '.local/no-such-folder' })).rejects.toThrow(
      '.local/no-such-folder/Code.js is missing. Run "npm run build" in the project\'s folder first.',
    );
  });
});
