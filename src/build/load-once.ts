/**
 * Loads each thing once and gives it to all that ask for it. What could not be loaded is not kept: the next that asks has it loaded
 * anew.
 */
export class LoadOnce<Key, Value> {
  readonly #loaded = new Map<Key, Promise<Value>>();

  get(key: Key, load: () => Promise<Value> | Value): Promise<Value> {
    const known = this.#loaded.get(key);
    if (known !== undefined) return known;
    const loading = Promise.resolve().then(load);
    this.#loaded.set(key, loading);
    loading.catch(() => {
      if (this.#loaded.get(key) === loading) this.#loaded.delete(key);
    });
    return loading;
  }

  clear(): void {
    this.#loaded.clear();
  }
}
