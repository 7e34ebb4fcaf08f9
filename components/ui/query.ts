/** Search parameters as a page receives them. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Every value of a parameter, empty ones left out: a form without script sends `from=`. */
export function valuesOf(query: Query, name: string): string[] {
  const value = query[name] ?? [];
  return [value].flat().filter((v) => v !== '');
}

export const firstOf = (query: Query, name: string): string | undefined => valuesOf(query, name)[0];

/** An address with some parameters changed; `undefined` or an empty list leaves a parameter out. */
export function hrefWith(path: string, query: Query, change: Query = {}): string {
  const search = new URLSearchParams();
  for (const name of Object.keys({ ...query, ...change })) {
    for (const value of valuesOf(name in change ? change : query, name)) search.append(name, value);
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
