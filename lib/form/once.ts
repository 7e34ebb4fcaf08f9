/** What follows from a part of the form alone, made once for each: the form does not change while we run. */
export function once<Part extends object, Made>(make: (part: Part) => Made): (part: Part) => Made {
  const made = new WeakMap<Part, { readonly value: Made }>();
  return (part) => {
    const known = made.get(part) ?? { value: make(part) };
    made.set(part, known);
    return known.value;
  };
}
