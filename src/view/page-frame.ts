/** A page with its own style and script, `page.css` and `page.js`. @param body - What stands in it, as HTML. */
export function framedPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="page.css">
<script type="module" src="page.js"></script>
</head>
<body>
${body}</body>
</html>
`;
}
