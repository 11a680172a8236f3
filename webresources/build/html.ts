/** The document of a page. Its script stands in the head and not deferred: the form may hand over as soon as the document has loaded. */
export function html(name: string, title: string, alone: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>html, body { margin: 0; }</style>
<script src="${name}.js"></script>
</head>
<body>
<div id="root"></div>
<p id="alone" hidden>${escape(alone)}</p>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
