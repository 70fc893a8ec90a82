// Runs specs for `.ci/mutate.mjs`, in the process that Stryker starts, without vitest's threads: a change costs what the specs
// cost that reach it. They run one by one, those that are quick and have noticed much before the others. Each spec file
// is bundled with the `src` that it imports, and evaluated anew once one of its tests has failed, so that nothing that a change
// left behind is held against the next; but for those with a `beforeAll`, which mostly makes keys and certificates.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { commonTokens, declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from "@stryker-mutator/api/test-runner";
import { build } from "esbuild";
import * as vitest from "vitest";

/** Milliseconds that a test may take on top of thrice of what it took when nothing was changed. */
const PATIENCE_MS = 1000;
/** Beyond so many milliseconds of CPU time a test is left out, unless it is asked for. */
const LONGEST_MS = Number(process.env["GMP_MUTATE_LONGEST"] ?? 300);

/** What a first run has shown of each test; kept, so that a test that is too long is not even run the next time. */
const MEASURED = process.env["GMP_MUTATE_MEASURED"];

/** Calls what stands in `mutateCall`, at most for so long: how else would an endless loop be left again? */
const call = new Script("mutateCall()");
const callFor = (body, timeoutMs) => {
  globalThis.mutateCall = body;
  return call.runInThisContext({ timeout: Math.ceil(timeoutMs) });
};

const stampOf = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

const required = createRequire(import.meta.url);
let failures = [];
const noteFailure = (error) => failures.push(error);
process.on("uncaughtException", noteFailure);
process.on("unhandledRejection", noteFailure);

/** A spec file: its tests by name, once it is loaded. */
class SpecFile {
  #script;
  #path;
  tests = null;
  #suites = [];

  constructor(path, code) {
    this.#path = path;
    this.#script = new Script(`(function (require, module, exports) {${code}\n})`, { filename: path });
  }

  /** Whether more than its evaluation stands before its tests. */
  get isCostly() {
    return this.#suites.some(({ before }) => before.length > 0);
  }

  /** Evaluates the file, unless it is. */
  load() {
    if (this.tests !== null) return;
    const tests = new Map();
    let suite = { name: "", parent: null, before: [], after: [], beforeEach: [], afterEach: [], isOpen: false };
    this.#suites = [suite];
    const inSuite = (name, body) => {
      const outer = suite;
      suite = { ...outer, name: `${outer.name} ${name}`.trim(), parent: outer, before: [], after: [], beforeEach: [], afterEach: [], isOpen: false };
      this.#suites.push(suite);
      try {
        body();
      } finally {
        suite = outer;
      }
    };
    const addTest = (name, ...rest) => {
      const body = rest.find((one) => typeof one === "function");
      let id = `${this.#path}#${suite.name} ${name}`;
      while (tests.has(id)) id += "'";
      tests.set(id, { id, name: `${suite.name} ${name}`, suite, body });
    };
    const module = { exports: {} };
    const api = {
      ...vitest,
      vi: Object.create(vitest.vi, { setConfig: { value() {} }, resetConfig: { value() {} } }),
      describe: modified(inSuite),
      it: modified(addTest),
      test: modified(addTest),
      beforeAll: (hook) => suite.before.push(hook),
      afterAll: (hook) => suite.after.push(hook),
      beforeEach: (hook) => suite.beforeEach.push(hook),
      afterEach: (hook) => suite.afterEach.push(hook),
    };
    this.#script.runInThisContext()((name) => (name === "vitest" ? api : required(name)), module, module.exports);
    this.tests = tests;
  }

  /** Runs a test. @returns What failed; null if nothing did. */
  async run(id, timeoutMs) {
    failures = [];
    let timer;
    const patience = new Promise((done) => {
      timer = setTimeout(() => done(new Error("Took too long")), timeoutMs);
    });
    const error = await Promise.race([this.#run(id, timeoutMs).catch((one) => one ?? new Error("?")), patience]);
    clearTimeout(timer);
    return error ?? failures[0] ?? null;
  }

  async #run(id, timeoutMs) {
    this.load();
    const { suite, body } = this.tests.get(id);
    const chain = [];
    for (let one = suite; one !== null; one = one.parent) chain.unshift(one);
    for (const one of chain) {
      if (one.isOpen) continue;
      one.isOpen = true;
      for (const hook of one.before) one.after.push(...[await hook()].filter((undo) => typeof undo === "function"));
    }
    const undone = [];
    try {
      for (const one of chain)
        for (const hook of one.beforeEach) undone.push(...[await callFor(() => hook({}), timeoutMs)].filter((undo) => typeof undo === "function"));
      await callFor(() => body({ onTestFinished: (hook) => undone.push(hook) }), timeoutMs);
    } finally {
      for (const hook of undone.reverse()) await hook();
      for (const one of chain.reverse()) for (const hook of one.afterEach.toReversed()) await hook({});
      vitest.vi.restoreAllMocks();
    }
    return null;
  }

  /** Forgets what was evaluated. */
  async unload() {
    this.tests = null;
    for (const suite of this.#suites.reverse())
      if (suite.isOpen) for (const hook of suite.after) await Promise.resolve(hook()).catch(() => {});
  }
}

/** `describe` and `it` with what may stand behind them: each, skip, skipIf, runIf, concurrent. */
function modified(declare) {
  const none = () => {};
  const each = (rows, ...values) => {
    if (Array.isArray(rows) && rows.raw !== undefined) throw new Error(`Tables in templates are not read here: ${values}`);
    return (name, body, ...rest) =>
      rows.forEach((row, index) => {
        const args = Array.isArray(row) ? row : [row];
        declare(`${name} [${index}]`, () => body(...args), ...rest);
      });
  };
  const skipped = Object.assign(() => {}, { each: () => none });
  const one = Object.assign((...args) => declare(...args), { each, skip: skipped, todo: none });
  one.skipIf = (isSkipped) => (isSkipped ? skipped : one);
  one.runIf = (isRun) => (isRun ? one : skipped);
  one.concurrent = one;
  one.sequential = one;
  return one;
}

/** Names the file that `import.meta.url` stands in. */
const urls = {
  name: "urls",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)),
      loader: "ts",
    }));
  },
};

class MutateRunner {
  static inject = [commonTokens.logger];
  #log;
  /** What the changed sources look at: which change is on, what has been reached. */
  #state;
  #files = new Map();
  /** By test: its file, milliseconds of CPU and of clock, how often it has noticed something. */
  #known = new Map();

  constructor(log) {
    this.#log = log;
    this.#state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const root = process.cwd();
    const alias = { "godot-multiplayer-peer": resolve(root, "src/index.ts") };
    const platform = {
      name: "platform",
      setup(build) {
        build.onResolve({ filter: /^#platform\// }, ({ path }) => ({
          path: resolve(root, `src/platform/node/${path.slice("#platform/".length)}.ts`),
        }));
      },
    };
    const paths = JSON.parse(process.env["GMP_MUTATE_SPECS"]);
    const { outputFiles } = await build({
      entryPoints: paths.map((path) => resolve(root, path)),
      outdir: resolve(root, "bundles"),
      outbase: root,
      bundle: true,
      write: false,
      format: "cjs",
      platform: "node",
      target: "node20",
      packages: "external",
      logLevel: "error",
      alias,
      plugins: [platform, urls],
    });
    for (const { path, text } of outputFiles) {
      const name = `${path.slice(resolve(root, "bundles").length + 1).replace(/\.js$/, ".ts")}`;
      this.#files.set(name, new SpecFile(name, text));
    }
    const measured = existsSync(MEASURED) ? JSON.parse(readFileSync(MEASURED, "utf8")) : [];
    // A spec that was changed since is measured anew.
    this.#known = new Map(measured.filter(([, { name, stamp }]) => this.#files.has(name) && stamp === stampOf(name)));
  }

  async dryRun() {
    this.#state.activeMutant = undefined;
    const tests = [];
    for (const [name, file] of this.#files) {
      try {
        file.load();
      } catch (error) {
        this.#log.warn(`Left out: ${name}\n${error?.message}`);
        continue;
      }
      for (const { id } of [...file.tests.values()]) {
        if (this.#known.get(id)?.ms > LONGEST_MS) {
          tests.push({ id, name: id, timeSpentMs: 0, fileName: resolve(name), status: TestStatus.Skipped });
          continue;
        }
        this.#state.currentTestId = id;
        const [startedMs, cpu] = [performance.now(), process.cpuUsage()];
        const error = await file.run(id, 60_000);
        const { user, system } = process.cpuUsage(cpu);
        this.#state.currentTestId = undefined;
        const timeSpentMs = performance.now() - startedMs;
        // What waits for sockets takes long too, without work; a busy machine must not make everything look like that.
        const ms = Math.max((user + system) / 1000, timeSpentMs / 10);
        if (ms > LONGEST_MS) this.#log.info(`Left out, ${Math.round(ms)} ms: ${id}`);
        this.#known.set(id, { name, stamp: stampOf(name), ms, timeSpentMs, kills: 0 });
        const about = { id, name: id, timeSpentMs: ms, fileName: resolve(name) };
        if (error === null) tests.push({ ...about, status: TestStatus.Success });
        else {
          // It needs something of vitest that is not here.
          this.#log.warn(`Left out: ${id}\n${error?.message}`);
          tests.push({ ...about, status: TestStatus.Skipped });
          this.#known.delete(id);
          await file.unload();
          file.load();
        }
      }
      await file.unload();
    }
    writeFileSync(MEASURED, JSON.stringify([...this.#known]));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    this.#state.hitLimit = hitLimit;
    this.#state.hitCount = hitLimit === undefined ? undefined : 0;
    this.#state.activeMutant = activeMutant.id;
    const ids = (testFilter ?? [...this.#known.keys()]).filter((id) => (this.#known.get(id)?.ms ?? Infinity) <= LONGEST_MS);
    const worth = (id) => this.#known.get(id).ms / (1 + this.#known.get(id).kills);
    const tests = [];
    for (const id of ids.sort((a, b) => worth(a) - worth(b))) {
      const known = this.#known.get(id);
      const file = this.#files.get(known.name);
      const error = await file.run(id, PATIENCE_MS + 3 * known.timeSpentMs);
      const about = { id, name: id, timeSpentMs: known.ms };
      if (error === null) {
        tests.push({ ...about, status: TestStatus.Success });
        continue;
      }
      known.kills++;
      tests.push({ ...about, status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
      this.#state.activeMutant = undefined;
      if (!file.isCostly) await file.unload();
      break;
    }
    this.#state.activeMutant = undefined;
    const timeOut = determineHitLimitReached(this.#state.hitCount, hitLimit);
    return toMutantRunResult(timeOut ?? { status: DryRunStatus.Complete, tests });
  }

  async dispose() {
    for (const file of this.#files.values()) await file.unload();
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "specs", MutateRunner)];
