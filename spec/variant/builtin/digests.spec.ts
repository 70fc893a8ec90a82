import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha1, sha256 } from "../../../src/variant/builtin/digests.js";

it.each([
  ["sha1", sha1],
  ["sha256", sha256],
] as const)("%s is Node's, for all lengths around whole blocks", (name, digest) => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => index * 31 + length);
    expect(digest(bytes), `${length} bytes`).toEqual(new Uint8Array(createHash(name).update(bytes).digest()));
  }
});
