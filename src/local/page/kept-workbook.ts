/** The workbook as the browser keeps it over a reload: one record, written after changes. */
const DATABASE = 'okr-cascade';
const STORE = 'workbook';
const KEY = 'open';

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return (await asPromise(opening)).transaction(STORE, mode).objectStore(STORE);
}

/** Undefined where nothing is kept, or where the browser keeps nothing (a private window, say). */
export async function keptWorkbook<T>(): Promise<T | undefined> {
  try {
    return await asPromise<T | undefined>((await store('readonly')).get(KEY));
  } catch {
    return undefined;
  }
}

export const keepWorkbook = async (workbook: unknown): Promise<void> => {
  await asPromise((await store('readwrite')).put(workbook, KEY));
};

export const dropWorkbook = async (): Promise<void> => {
  await asPromise((await store('readwrite')).delete(KEY));
};
