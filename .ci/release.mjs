// Before a release: sees that the tag, the versions of both packages and the changelog agree, and writes into their manifests where the
// repository is, which only the one who publishes knows. The registry wants that for provenance, and for the links of a README.
//
//   GITHUB_REPOSITORY=owner/name node .ci/release.mjs v0.1.0
import { readFileSync, writeFileSync } from "node:fs";

const tag = process.argv[2] ?? "";
const repository = process.env.GITHUB_REPOSITORY ?? "";
const MANIFESTS = [
  ["package.json", undefined],
  ["packages/artillery-engine-godot/package.json", "packages/artillery-engine-godot"],
];

const problems = [];
if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) problems.push("GITHUB_REPOSITORY has to say where this is: owner/name");
const manifests = MANIFESTS.map(([path, directory]) => ({ path, directory, manifest: JSON.parse(readFileSync(path, "utf8")) }));
for (const { path, manifest } of manifests) {
  if (tag !== `v${manifest.version}`) problems.push(`The tag is '${tag}', the version in ${path} is ${manifest.version}`);
}
const version = tag.slice(1);
if (!readFileSync("CHANGELOG.md", "utf8").includes(`\n## [${version}]`)) problems.push(`CHANGELOG.md has no '## [${version}]'`);
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

const [owner, name] = repository.split("/");
for (const { path, directory, manifest } of manifests) {
  manifest.repository = { type: "git", url: `git+https://github.com/${repository}.git`, directory };
  manifest.bugs = `https://github.com/${repository}/issues`;
  manifest.homepage = `https://${owner.toLowerCase()}.github.io/${name}/`;
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
}
console.log(`${tag} of ${repository}: the packages may be published`);
