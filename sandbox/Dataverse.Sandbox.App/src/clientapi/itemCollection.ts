/** A collection of the client API over whatever the list holds when it is asked. */
export function itemCollection<T>(list: () => readonly T[], nameOf: (item: T) => string): Xrm.Collection.ItemCollection<T> {
  const get = (wanted?: string | number | Xrm.Collection.MatchingDelegate<T>): T | T[] | null => {
    const items = list();
    if (wanted === undefined || wanted === null) return [...items];
    if (typeof wanted === "function") return items.filter((item, index) => wanted(item, index));
    if (typeof wanted === "number") return items[wanted] ?? null;
    return items.find((item) => nameOf(item) === wanted) ?? null;
  };
  return {
    get: get as Xrm.Collection.ItemCollection<T>["get"],
    forEach: (each) => list().forEach((item, index) => each(item, index)),
    getLength: () => list().length,
  };
}
