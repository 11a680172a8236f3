/** `Xrm.Encoding`. */
export const encoding = {
  xmlEncode: (text: string) => escape(text),
  xmlAttributeEncode: (text: string) => escape(text),
  htmlEncode: (text: string) => escape(text),
  htmlAttributeEncode: (text: string) => escape(text),
  htmlDecode: (text: string) => new DOMParser().parseFromString(text, "text/html").documentElement.textContent ?? "",
} satisfies Xrm.Encoding;

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
