import { type Row, textOf } from "../data/Row";

/** Rows as a file that spreadsheets open: what people read, in the user's list. A byte order mark says that it is UTF-8. */
export function csvOf(labels: readonly string[], columns: readonly string[], rows: readonly Row[]): string {
  const lines = [labels, ...rows.map((row) => columns.map((column) => textOf(row, column)))];
  return `\uFEFF${lines.map((line) => line.map(field).join(",")).join("\r\n")}\r\n`;
}

// A field that begins like a formula would be run by a spreadsheet: the apostrophe makes it text. Numbers are none.
function field(text: string): string {
  const safe = /^[=@\t\r+-]/.test(text) && !/^[+-][\d .,()/-]*$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a file to the user. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
