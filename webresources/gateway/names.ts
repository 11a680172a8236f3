/** The publisher's prefix: names in code do without it. */
const prefix = /^pcrm_/i;

/** `pcrm_SegmentVersion` → `segmentVersion`, `PostalCode` → `postalCode`, `In approval` → `inApproval`: what code calls a thing. */
export function codeName(name: string): string {
  const words = name.replace(prefix, "").split(/[^A-Za-z0-9]+/u).filter((word) => word.length > 0);
  const joined = words.map((word, at) => (at === 0 ? lowerFirst(word) : upperFirst(word))).join("");
  return /^\d/u.test(joined) ? `_${joined}` : joined;
}

/** `pcrm_SegmentVersion` → `SegmentVersion`: what code calls its type. */
export function typeName(name: string): string {
  return upperFirst(codeName(name));
}

// Letters that belong together stay together: UTCConversion becomes utcConversion.
function lowerFirst(word: string): string {
  return word.replace(/^[A-Z]+(?![a-z])|^[A-Z]/u, (capitals) => capitals.toLowerCase());
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
