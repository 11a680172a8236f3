/** A key for what has a name: lower case letters and digits, with something between the words. Empty when nothing of the name can be in a key. */
export function keyOf(name: string, between: "-" | "_" = "-"): string {
  const words = name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replaceAll("ß", "ss").split(/[^a-z0-9]+/).filter(Boolean);
  return words.join(between).replace(/^(?=\d)/, `n${between}`).slice(0, 90);
}
