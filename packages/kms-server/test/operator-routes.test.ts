import { startServer } from '@trent/kms-server';
import { describe, expect, it } from 'vitest';
import { networkCheck, parseNetwork } from '../src/http/networks.ts';
import { operatorRoutes } from '../src/http/operator-routes.ts';
import { Metrics } from '../src/metrics/metrics.ts';
import { call } from './helpers/signed-request.ts';

describe('/_trent', () => {
  it('says that the server runs and is ready, and counts for Prometheus', async () => {
    const server = await startServer({ ephemeral: true });
    try {
      const health = await fetch(`${server.url}/_trent/health`);
      expect([health.status, await health.json()]).toEqual([200, { status: 'running' }]);
      const ready = await fetch(`${server.url}/_trent/ready`);
      expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
      const credentials = server.credentials!;
      await call(server.url, { credentials, operation: 'CreateKey', body: '{}' });
      await call(server.url, { credentials, operation: 'DescribeKey', body: '{"KeyId":"no"}' });
      const metrics = await fetch(`${server.url}/_trent/metrics`);
      expect(metrics.headers.get('content-type')).toContain('text/plain');
      const text = await metrics.text();
      expect(text).toContain('trent_kms_requests_total{operation="CreateKey",error=""} 1');
      expect(text).toContain(
        'trent_kms_requests_total{operation="DescribeKey",error="NotFoundException"} 1',
      );
      expect(text).toContain('trent_kms_request_duration_seconds_count{operation="CreateKey"} 1');
      expect(text).toContain('process_resident_memory_bytes');
      expect(text).not.toContain(credentials.accessKeyId);
    } finally {
      await server.close();
    }
  });

  it('counts under no name that a caller makes up', async () => {
    const server = await startServer({ ephemeral: true });
    try {
      await call(server.url, {
        credentials: server.credentials!,
        operation: 'Made_Up',
        body: '{}',
      });
      const text = await (await fetch(`${server.url}/_trent/metrics`)).text();
      expect(text).not.toContain('Made_Up');
      expect(text).toContain('error="UnknownOperationException"} 1');
    } finally {
      await server.close();
    }
  });

  const routes = operatorRoutes({
    problems: async () => ['store'],
    metrics: new Metrics(),
    mayReadMetrics: networkCheck(['192.0.2.0/24', '2001:db8::/32']),
  });
  const get = (path: string, remoteAddress: string, method = 'GET') =>
    routes(method, path)!(
      { method, target: path, headers: {}, body: new Uint8Array(0) },
      { remoteAddress, secure: false },
    );

  it('tells what keeps it from serving', async () => {
    const { status, body } = await get('/_trent/ready', '198.51.100.1');
    expect([status, JSON.parse(String(body))]).toEqual([
      503,
      { status: 'not ready', problems: ['store'] },
    ]);
  });

  it.each([
    ['127.0.0.1', 200],
    ['192.0.2.7', 200],
    ['::ffff:192.0.2.7', 200],
    ['2001:db8::1', 200],
    ['198.51.100.1', 403],
    ['2001:db9::1', 403],
  ])('answers metrics for %s with %i', async (address, status) => {
    expect((await get('/_trent/metrics', address)).status).toBe(status);
  });

  it('takes GET and HEAD', async () => {
    expect((await get('/_trent/health', '127.0.0.1', 'HEAD')).status).toBe(200);
    expect((await get('/_trent/health', '127.0.0.1', 'POST')).status).toBe(405);
  });

  it.each(['/', '/_trent', '/_trent/', '/_trent/reset', '/_trent/health/'])(
    'leaves %s alone',
    (path) => {
      expect(routes('GET', path)).toBeUndefined();
    },
  );
});

describe('a network', () => {
  it.each(['10.0.0.0/8', '10.1.2.3', '::1', '2001:db8::/32', '0.0.0.0/0'])('%s', (text) => {
    expect(parseNetwork(text)).not.toBeNull();
  });

  it.each(['', '10.0.0', '10.0.0.0/33', '10.0.0.0/x', '::/129', '10.0.0.0/8/8', 'localhost'])(
    'is not %j',
    (text) => {
      expect(parseNetwork(text)).toBeNull();
    },
  );
});
