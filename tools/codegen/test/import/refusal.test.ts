import { describe, expect, it } from 'vitest';
import { imported } from './support/imported.ts';
import { model, operation, structure, to } from './support/model.ts';

/** Reported for every service: its model leaves them out. */
const protocolErrors = 'errors of the protocol';

const good = { Do: operation('In'), In: structure({}) };
const withTwo = model({
  ...good,
  Other: { type: 'service', version: '1', traits: { 'aws.protocols#awsJson1_0': {} } },
});

describe('a model', () => {
  it('is imported', () => {
    expect(imported(model(good)).service).toBe('com.example#TinyService');
  });

  it.each<readonly [string, string, RegExp]>([
    ['no JSON', '{', /is no JSON.*smithy ast/],
    ['something else', '[]', /no "smithy" version/],
    ['an old version', '{"smithy":"1.0","shapes":{}}', /Smithy 1\.0; only 2\.0/],
    ['no shapes', '{"smithy":"2.0"}', /has no shapes/],
    ['a shape without type', '{"smithy":"2.0","shapes":{"a#B":{}}}', /the shape a#B has no type/],
    ['no service', '{"smithy":"2.0","shapes":{}}', /no service/],
    [
      'another protocol',
      model(good, { protocol: 'restJson1' }),
      /speaks aws\.protocols#restJson1; only/,
    ],
    ['a missing shape', model({ Do: operation('In') }), /no shape com\.example#In/],
    [
      'an apply to nothing',
      model({ ...good, 'com.example#In$No': { type: 'apply', traits: {} } }),
      /com\.example#In\$No, which is not there/,
    ],
    [
      'two services',
      withTwo,
      /several services: name one with --service: .*TinyService.*Other|Other.*TinyService/,
    ],
  ])('with %s is refused', (_what, text, message) => {
    expect(() => imported(text)).toThrow(message);
  });

  it('with two services is imported by name or id', () => {
    expect(imported(withTwo, 'TinyService').service).toBe('com.example#TinyService');
    expect(imported(withTwo, 'com.example#Other').service).toBe('com.example#Other');
    expect(() => imported(withTwo, 'Nothing')).toThrow(/no service Nothing; it has /);
  });
});

describe('the report', () => {
  it('names every trait that it does not know', () => {
    const { report } = imported(
      model(
        {
          Do: operation('In', undefined, { 'com.example#magic': {} }),
          In: structure(
            { A: to('smithy.api#String', { 'com.example#spell': {} }) },
            { 'com.example#charm': {} },
          ),
        },
        { traits: { 'com.example#curse': {} } },
      ),
    );
    const unknown = report.filter(({ note }) => note.startsWith('unknown trait'));
    expect(unknown.map(({ shape, trait, effect }) => [shape, trait, effect]).sort()).toEqual(
      [
        ['com.example#Do', 'com.example#magic', 'behaviour'],
        ['com.example#In$A', 'com.example#spell', 'behaviour'],
        ['com.example#In', 'com.example#charm', 'behaviour'],
        ['com.example#TinyService', 'com.example#curse', 'behaviour'],
      ].sort(),
    );
  });

  it.each([
    ['smithy.api#streaming', 'wire'],
    ['smithy.api#hostLabel', 'wire'],
    ['smithy.api#jsonName', 'none'],
    ['smithy.waiters#waitable', 'behaviour'],
    ['smithy.rules#contextParam', 'behaviour'],
  ])('says what the loss of %s touches', (trait, effect) => {
    const { report } = imported(
      model({
        Do: operation('In'),
        In: structure({ A: to('smithy.api#String', { [trait]: {} }) }),
      }),
    );
    expect(report.filter((one) => one.trait !== protocolErrors)).toEqual([
      expect.objectContaining({ shape: 'com.example#In$A', trait, effect }),
    ]);
  });

  it('is empty where everything is carried', () => {
    expect(imported(model(good)).report.filter(({ trait }) => trait !== protocolErrors)).toEqual(
      [],
    );
  });
});
