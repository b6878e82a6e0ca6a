import { type Context, loud, needScope, SCOPES } from './context';

type GProperties = GoogleAppsScript.Properties.Properties;
type GCache = GoogleAppsScript.Cache.Cache;
type Entries = { [key: string]: string };

class PropertiesStore
  implements
    Pick<
      GProperties,
      | 'deleteAllProperties'
      | 'deleteProperty'
      | 'getKeys'
      | 'getProperties'
      | 'getProperty'
      | 'setProperties'
      | 'setProperty'
    >
{
  self!: GProperties;
  constructor(
    private readonly context: Context,
    private readonly store: string,
  ) {}
  private all(): Entries {
    return this.context.call('Properties.getProperties', this.store) as Entries;
  }
  getProperty = (key: string): string | null =>
    this.context.call('Properties.getProperty', this.store, key) as string | null;
  getProperties = (): Entries => this.all();
  getKeys = (): string[] => Object.keys(this.all());
  setProperty = (key: string, value: string): GProperties => this.setProperties({ [key]: value });
  setProperties = (entries: { [key: string]: string }, deleteOthers = false): GProperties => {
    const texts = Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, String(value)]));
    this.context.call('Properties.setProperties', this.store, texts, deleteOthers);
    return this.self;
  };
  deleteProperty = (key: string): GProperties => {
    this.context.call('Properties.deleteProperty', this.store, key);
    return this.self;
  };
  deleteAllProperties = (): GProperties => {
    this.context.call('Properties.setProperties', this.store, {}, true);
    return this.self;
  };
}

/** A formula's function runs for whoever looks at the sheet, and under AuthMode.NONE there is no document yet. */
export function propertiesService(context: Context) {
  const store = (member: string, name: string): GProperties => {
    // Rule 19.
    if (context.auth === 'NONE') needScope(context, `PropertiesService.${member}`, SCOPES.spreadsheet);
    const properties = new PropertiesStore(context, name);
    properties.self = loud(context, 'Properties', properties) as unknown as GProperties;
    return properties.self;
  };
  return loud(context, 'PropertiesService', {
    getDocumentProperties: () => store('getDocumentProperties', 'document'),
    getScriptProperties: () => store('getScriptProperties', 'script'),
    getUserProperties: () => store('getUserProperties', 'user'),
  } satisfies GoogleAppsScript.Properties.PropertiesService);
}

/** Seconds: Google's default and the longest it keeps anything. */
const KEPT = 600;

class CacheStore implements Pick<GCache, 'get' | 'getAll' | 'put' | 'putAll' | 'remove' | 'removeAll'> {
  constructor(
    private readonly context: Context,
    private readonly store: string,
  ) {}
  get = (key: string): string | null => this.context.call('Cache.get', this.store, key) as string | null;
  getAll = (keys: string[]): Entries =>
    Object.fromEntries(keys.flatMap((key) => ((value) => (value === null ? [] : [[key, value]]))(this.get(key))));
  put(key: string, value: string, seconds = KEPT): void {
    this.context.call('Cache.put', this.store, key, String(value), seconds);
  }
  putAll(values: Entries, seconds = KEPT): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string): void {
    this.context.call('Cache.remove', this.store, key);
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

export function cacheService(context: Context) {
  const store = (name: string): GCache => loud(context, 'Cache', new CacheStore(context, name)) as unknown as GCache;
  return loud(context, 'CacheService', {
    getDocumentCache: () => store('document'),
    getScriptCache: () => store('script'),
    getUserCache: () => store('user'),
  } satisfies GoogleAppsScript.Cache.CacheService);
}
