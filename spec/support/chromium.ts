import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** The browser that specs drive: `CHROMIUM`, or `chromium` on the PATH; null when there is none. */
function findChromium(): string | null {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") {
    accessSync(named, constants.X_OK);
    return named;
  }
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

export const chromiumPath = findChromium();

if (chromiumPath === null) {
  console.warn(
    "\n*** NO CHROMIUM: specs in a real browser are SKIPPED. ***\n" +
      "*** Set CHROMIUM=/path/to/chromium or put `chromium` on the PATH. ***\n",
  );
}

/** Starts the browser, headless, without anything that it would do on its own in the network. */
export function launchChromium(args: readonly string[] = []): Promise<Browser> {
  if (chromiumPath === null) throw new Error("There is no Chromium: set CHROMIUM");
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
      ...args,
    ],
  });
}
