import { readPageFile } from "#platform/page-server";
import type { ReportData } from "./report-messages.js";

/**
 * A report as one file for a browser: it needs no network, and runs nothing but its own code.
 *
 * @param data - What stands in it.
 * @param file - Reads the page's code and style; those that were built with the library unless told.
 * @throws GodotError `ERR_FILE_CANT_READ` when they were not built.
 */
export async function reportHtml(
  data: ReportData,
  file: (name: string) => string | Promise<string> = readPageFile,
): Promise<string> {
  // What would end the element that it stands in is written otherwise, which JavaScript and JSON read alike.
  const script = (await file("report-page.js")).replaceAll("</", "<\\/");
  const style = await file("report-page.css");
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  const policy = `default-src 'none'; script-src '${await hashOf(script)}'; style-src '${await hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>gdpeer swarm</title>
<style>${style}</style>
</head>
<body>
<main id="report"></main>
<noscript>This report is drawn by its own JavaScript; the same figures are in the JSON file beside it.</noscript>
<script type="application/json" id="data">${json}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
