import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  Duration,
  HostUrl,
  Id,
  Latitude,
  Locale,
  Longitude,
  Text,
  TopicValue,
  Url,
  Zone,
  keys,
} from '#server/config/configValues.ts';

/** What a value is decoded as; null: it is refused. */
const decoded = (schema: v.GenericSchema, value: unknown): unknown => {
  const { success, output } = v.safeParse(schema, value);
  return success ? output : null;
};

describe('what may stand at a key', () => {
  it.each<[string, v.GenericSchema, unknown, unknown]>([
    ['text, without the blanks around it', Text, '  Great Lakes ', 'Great Lakes'],
    ['a web address', Url, 'https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['a host', HostUrl, 'https://listen.example.org', 'https://listen.example.org'],
    ['a host with a slash', HostUrl, 'https://listen.example.org/', 'https://listen.example.org/'],
    ['an id', Id, 'wxyz-1', 'wxyz-1'],
    ['a language', Locale, 'es-MX', 'es-MX'],
    ['a zone', Zone, 'America/Chicago', 'America/Chicago'],
    ['a pole', Latitude, -90, -90],
    ['the date line', Longitude, 180, 180],
    ['seconds', Duration, '90s', 90_000],
    ['minutes', Duration, '5m', 300_000],
    ['hours', Duration, '12h', 43_200_000],
    ['a topic by its id', TopicValue, 'local-news', { id: 'local-news', name: 'Local news' }],
    ['a topic of one letter', TopicValue, 'a', { id: 'a', name: 'A' }],
    ['a topic by its name', TopicValue, { id: 'us', name: 'US' }, { id: 'us', name: 'US' }],
  ])('is %s', (_, schema, value, output) => {
    expect(decoded(schema, value)).toEqual(output);
  });

  it.each<[string, v.GenericSchema, unknown]>([
    ['only blanks', Text, '   '],
    ['a number for text', Text, 7],
    ['an address without its scheme', Url, 'example.org'],
    ['an address that runs script', Url, 'javascript:alert(1)'],
    ['an address of a file', Url, 'file:///etc/passwd'],
    ['a host with a path', HostUrl, 'https://example.org/radio'],
    ['a host with a query', HostUrl, 'https://example.org/?a=1'],
    ['an id in capitals', Id, 'WXYZ'],
    ['an id with a path in it', Id, 'a/b'],
    ['an id of 121 letters', Id, 'x'.repeat(121)],
    ['a language that is none', Locale, 'english!'],
    ['no language', Locale, ''],
    ['a zone that nobody is in', Zone, 'America/Duluth'],
    ['a place off the globe', Latitude, 90.01],
    ['no number', Longitude, Number.NaN],
    ['no time at all', Duration, '0m'],
    ['a duration without its unit', Duration, '300'],
    ['a duration in days', Duration, '1d'],
    ['half an hour', Duration, '0.5h'],
    ['a duration of a lifetime', Duration, '999999h'],
    ['a topic without a name', TopicValue, { id: 'news' }],
    ['a topic with blanks', TopicValue, 'Local News'],
  ])('is not %s', (_, schema, value) => {
    expect(decoded(schema, value)).toBeNull();
  });
});

describe('an object', () => {
  const schema = keys({ name: Text, url: v.nullish(Url, null) });

  it('may leave out what has a default, and is given it', () => {
    expect(decoded(schema, { name: 'a' })).toEqual({ name: 'a', url: null });
  });

  it('is not fooled by what every object has', () => {
    const { issues = [] } = v.safeParse(
      schema,
      JSON.parse('{"__proto__": {"name": "a"}, "toString": 1}'),
    );

    expect(issues.map(({ path }) => path?.map(({ key }) => key).join('.'))).toEqual(
      expect.arrayContaining(['name', 'toString']),
    );
  });

  it.each([null, [], 'text', 7])('is no %j', (value) => {
    expect(decoded(schema, value)).toBeNull();
  });
});
