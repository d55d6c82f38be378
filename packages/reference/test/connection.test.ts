import { describe, expect, it } from 'vitest';
import { initialConnection, sameOrigin } from '../src/app/state/connection.ts';
import { endpointUrl } from '../src/app/state/endpoint-url.ts';
import { service } from './shelf/service.ts';

const elsewhere = 'https://docs.example.org/shelf/index.html';
const server = { kind: 'server', url: 'https://shelf.{region}.example.org', values: {} } as const;

describe('where requests go', () => {
  it('is the service that hands out the page, at whatever path it stands', () => {
    expect(sameOrigin('http://127.0.0.1:8080/_trent/reference/#/x')).toBe('http://127.0.0.1:8080/');
    expect(sameOrigin('https://a.example/kms/_trent/reference/')).toBe('https://a.example/kms/');
    expect(sameOrigin(elsewhere)).toBeNull();
    const address = 'http://127.0.0.1:8080/_trent/reference/';
    expect(endpointUrl(initialConnection(service, address), address).url?.href).toBe(
      'http://127.0.0.1:8080/',
    );
  });

  it('is the first server of the spec for a page of another host', () => {
    const { url } = endpointUrl(initialConnection(service, elsewhere), elsewhere);
    expect(url?.href).toBe('https://shelf.north-1.example.org/');
  });

  it.each(['x/../evil.org', 'a@b', 'evil.org/', 'north 1', ''])(
    'is never a host that a region such as %j names',
    (region) => {
      expect(endpointUrl({ endpoint: server, region }, elsewhere).url).toBeNull();
    },
  );

  it.each([
    '',
    'nowhere',
    'ftp://a',
    'javascript:1',
    'http://u:p@a/',
    'http://a/?q',
    'http://a/#f',
  ])('is not %j', (url) => {
    const said = endpointUrl({ endpoint: { kind: 'own', url }, region: 'x' }, elsewhere);
    expect(said.url).toBeNull();
    expect(said.fault).toMatch(/endpoint/);
  });

  it('may be a path of a host', () => {
    const endpoint = { kind: 'own', url: 'https://a.example/kms' } as const;
    expect(endpointUrl({ endpoint, region: 'x' }, elsewhere).url?.href).toBe(
      'https://a.example/kms/',
    );
  });
});

it('begins without credentials', () => {
  expect(initialConnection(service, elsewhere)).toMatchObject({
    accessKeyId: '',
    secretAccessKey: '',
    sessionToken: '',
  });
});
