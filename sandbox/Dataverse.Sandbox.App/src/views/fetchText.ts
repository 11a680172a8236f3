/** A text inside an attribute or element of FetchXML. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A text that `like` takes literally. */
export function likeText(text: string): string {
  return text.replace(/[[%_]/g, "[$&]");
}
