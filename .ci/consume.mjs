// Packs the package, installs the tarball into an empty folder without any dev dependency, and uses it there as a
// stranger would: every entry is imported, two peers talk over loopback, and the command answers.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "gmp-consume-"));
const shell = process.platform === "win32";
const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: "utf8", shell, timeout: 150_000 });
try {
  const packed = run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], process.cwd()).trim();
  const tarball = join(folder, packed.split("\n").pop());
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  run("npm", ["install", "--silent", "--omit=dev", "--no-audit", "--no-fund", "--prefer-offline", tarball], folder);
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const entries = Object.keys(manifest.exports)
    .filter((name) => !name.endsWith(".json"))
    .map((name) => name.replace(/^\./, manifest.name));
  writeFileSync(
    join(folder, "use.mjs"),
    `${entries.map((entry, i) => `import * as entry${i} from ${JSON.stringify(entry)};`).join("\n")}
${entries.map((entry, i) => `if (Object.keys(entry${i}).length === 0) throw new Error(${JSON.stringify(`${entry} exports nothing`)});`).join("\n")}
import { ENetMultiplayerPeer } from ${JSON.stringify(manifest.name)};
const server = new ENetMultiplayerPeer();
const client = new ENetMultiplayerPeer();
const timer = setTimeout(() => { console.error("no answer within 10 s"); process.exit(1); }, 10_000);
server.set_bind_ip("127.0.0.1");
let err = server.create_server(0);
if (err) throw new Error("create_server: " + err);
server.drive((packet) => { server.set_target_peer(packet.peer); server.put_packet(packet.data); });
err = client.create_client("127.0.0.1", server.host.get_local_port());
if (err) throw new Error("create_client: " + err);
client.drive((packet) => {
  if (packet.data.join() !== "1,2,3" || packet.peer !== 1) throw new Error("wrong echo");
  clearTimeout(timer);
  client.close();
  server.close();
  console.log("echoed");
});
client.peer_connected.connect(() => client.put_packet(Uint8Array.of(1, 2, 3)));
`,
  );
  const said = run(process.execPath, ["use.mjs"], folder).trim();
  if (said !== "echoed") throw new Error(`The installed package said ${JSON.stringify(said)}`);
  const version = run("npx", ["--no-install", "gdpeer", "--version"], folder);
  if (!version.includes(manifest.version)) throw new Error(`gdpeer --version said ${JSON.stringify(version)}`);
  console.log(`${entries.length} entries import, two peers talk, gdpeer answers ${version.trim()}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
