let round = 0

/** Lets go of all that was kept with objects: what one mutant made must not be there for the next. */
export function forget(): void {
  round += 1
}

/**
 * Stands in for `WeakMap` in the code under test, by which it keeps what it works out (`report/memo/once.ts`): the same, but
 * empty after `forget`.
 */
export { ForgettingMap as WeakMap }

function ForgettingMap<Key extends object, Value>(): Pick<WeakMap<Key, Value>, 'get' | 'set' | 'has' | 'delete'> {
  let known = new globalThis.WeakMap<Key, Value>()
  let filled = round
  const current = () => {
    if (filled !== round) known = new globalThis.WeakMap()
    filled = round
    return known
  }
  return {
    get: (key) => current().get(key),
    set: (key, value) => current().set(key, value),
    has: (key) => current().has(key),
    delete: (key) => current().delete(key),
  }
}
