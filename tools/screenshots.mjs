// Takes the pictures of the guides: `npm run build && node tools/screenshots.mjs`. Needs Chromium (CHROMIUM, or on the PATH).
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { playArena } from "../dist/cli/demo/arena-bot.js";
import { ArenaServer } from "../dist/cli/demo/arena-server.js";
import { Bot, readProject, Swarm } from "../dist/index.js";
import { reportHtml } from "../dist/view/report.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const pictures = join(root, "docs/pictures");
const executablePath = process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
const folder = mkdtempSync(join(tmpdir(), "gmp-pictures-"));
mkdirSync(pictures, { recursive: true });

const project = await readProject(join(root, "examples/arena"));
const server = new ArenaServer(project, { mobs: 6 });
const browser = await chromium.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });

async function take(name, url, { width, height, colorScheme = "light", prepare = async () => {} }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(url);
  await prepare(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
}

const run = (durationMs) =>
  Swarm.run(server.url, {
    bots: 5,
    startsPerSecond: 2,
    durationMs,
    bot: (index) => ({ name: ["Ada", "Grace", "Linus", "Ken", "Barbara"][index], project }),
    behaviour: (bot, context) => playArena(bot, context, false),
  });

try {
  const swarm = run(20_000);
  const seat = await Bot.connect(server.url, { project, name: "gdpeer" });
  const { url } = await seat.view();
  const choose = async (page) => {
    await page.waitForFunction(() => document.querySelectorAll("#legend li").length >= 6);
    await page.waitForTimeout(3000);
    await page.focus("#canvas");
    await page.keyboard.press("b");
    await page.waitForTimeout(1000);
  };
  await take("view", url, { width: 1120, height: 760, prepare: choose });
  await take("view-dark-narrow", url, { width: 390, height: 760, colorScheme: "dark", prepare: (page) => page.waitForTimeout(2500) });
  await seat.close();
  const report = await swarm;
  const data = { report, baseline: null, verdicts: [{ text: "ping.p95<250", holds: true, message: "ping.p95<250: holds" }] };
  writeFileSync(join(folder, "out.html"), await reportHtml(data, (name) => readFileSync(join(root, "dist/view", name), "utf8")));
  await take("report", pathToFileURL(join(folder, "out.html")).href, { width: 1120, height: 860, prepare: (page) => page.waitForTimeout(500) });
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
