import type { CertificateFolder, Certified } from "./certificates.js";

/** A chain, whom to trust, for which name, and what to make of it. */
export interface ChainCase {
  readonly what: string;
  /** As a server would send it, its own certificate first. */
  readonly chain: readonly Certified[];
  readonly trusted: readonly Certified[];
  /** The host that the client means; null when it does not care. */
  readonly name: string | null;
  /** Null when the chain is to be accepted, otherwise the reason. */
  readonly refusal: RegExp | null;
  /** Why mbedTLS 2.28 judges otherwise, where it does. */
  readonly mbedtlsDiffers?: string;
}

const DAY = 1;

/** Makes every certificate that the cases need, and the cases. */
export function makeChainCases(folder: CertificateFolder): ChainCase[] {
  const ca = (options: object = {}): Certified =>
    folder.make({
      commonName: "Test Root",
      isAuthority: true,
      extensions: ["keyUsage=critical,keyCertSign"],
      ...options,
    });
  const root = ca();
  const twin = ca(); // The same name, another key.
  const middle = ca({ commonName: "Middle", issuer: root });
  const lower = ca({ commonName: "Lower", issuer: middle });
  const leaf = (options: object = {}): Certified =>
    folder.make({ commonName: "game.test", alternativeNames: "DNS:game.test", issuer: root, ...options });
  const good = leaf();
  const long = leaf({ issuer: lower });
  const self = folder.make({ commonName: "game.test", alternativeNames: "DNS:game.test" });
  const selfExpired = folder.make({ commonName: "game.test", days: [-9 * DAY, -2 * DAY] });
  const selfTwin = folder.make({ commonName: "game.test", alternativeNames: "DNS:game.test" });
  const shortRoot = folder.make({
    commonName: "Short",
    isAuthority: true,
    extensions: ["basicConstraints=critical,CA:TRUE,pathlen:0"],
  });
  const below = ca({ commonName: "Below", issuer: shortRoot });
  const muteRoot = ca({ commonName: "Mute", extensions: ["keyUsage=critical,cRLSign"] });
  const oldRoot = ca({ commonName: "Old", days: [-9 * DAY, -2 * DAY] });
  const oldMiddle = ca({ commonName: "Old middle", issuer: root, days: [-9 * DAY, -2 * DAY] });
  const weakRoot = ca({ commonName: "Weak", kind: "rsa1024" });
  const commoner = leaf({ commonName: "commoner" });
  const underCommoner = leaf({ issuer: commoner });
  const of = (
    what: string,
    chain: readonly Certified[],
    trusted: readonly Certified[],
    refusal: RegExp | null,
    name: string | null = "game.test",
    mbedtlsDiffers?: string,
  ): ChainCase => ({
    what,
    chain,
    trusted,
    name,
    refusal,
    ...(mbedtlsDiffers === undefined ? {} : { mbedtlsDiffers }),
  });
  const named = (
    what: string,
    alternativeNames: string | null,
    name: string,
    isGood: boolean,
    differs?: string,
  ): ChainCase => {
    const made = leaf({
      commonName: "common.test",
      ...(alternativeNames === null ? { alternativeNames: undefined } : { alternativeNames }),
    });
    return of(what, [made], [root], isGood ? null : /is for .* not for/, name, differs);
  };
  return [
    of("a certificate of a trusted authority", [good], [root], null),
    of("one of an authority among several", [good], [twin, shortRoot, root], null),
    of("two intermediates", [long, lower, middle], [root], null),
    of(
      "intermediates in the wrong order",
      [long, middle, lower],
      [root],
      null,
      "game.test",
      "it looks for an issuer only further down the chain; RFC 8446 lets the order be any",
    ),
    of("the root in the chain as well", [long, lower, middle, root], [root], null),
    of("an intermediate that is itself trusted", [long, lower], [middle], null),
    of("a missing intermediate", [long, middle], [root], /No trusted authority signed 'CN=game.test'.*'CN=Lower'/),
    of("an authority of the same name with another key", [good], [twin], /No trusted authority signed/),
    of("an authority in the chain that nobody trusts", [good, root], [twin, self], /No trusted authority signed/),
    of("nobody trusted that matters", [good], [self], /No trusted authority signed/),
    of("self-signed and itself trusted", [self], [self], null),
    of("self-signed, not trusted", [self], [root], /No trusted authority signed/),
    of("self-signed, with the name of a trusted one", [selfTwin], [self], /No trusted authority signed/),
    of("self-signed, trusted, expired", [selfExpired], [selfExpired], /is in force from/),
    of("itself trusted, but signed by someone who is not", [good], [good], /No trusted authority signed/),
    of("an authority as a server, itself trusted", [root], [root], null, null),
    of("expired", [leaf({ days: [-9 * DAY, -2 * DAY] })], [root], /is in force from/),
    of("not in force yet", [leaf({ days: [2 * DAY, 9 * DAY] })], [root], /is in force from/),
    of("an authority that expired", [leaf({ issuer: oldRoot })], [oldRoot], /'CN=Old' is in force/),
    of("an intermediate that expired", [leaf({ issuer: oldMiddle }), oldMiddle], [root], /'CN=Old middle' is in force/),
    of(
      "signed by a certificate that is no authority",
      [underCommoner, commoner],
      [root],
      /No trusted authority signed/,
    ),
    of(
      "signed by a trusted certificate that is no authority",
      [underCommoner],
      [commoner],
      /No trusted authority signed/,
    ),
    of(
      "an authority that may not sign certificates",
      [leaf({ issuer: muteRoot })],
      [muteRoot],
      /No trusted authority signed/,
    ),
    of(
      "below an authority that may have none below it",
      [leaf({ issuer: below }), below],
      [shortRoot],
      /No trusted authority signed/,
    ),
    of("right below an authority that may have none below it", [leaf({ issuer: shortRoot })], [shortRoot], null),
    of("signed with SHA-1", [leaf({ digest: "sha1" })], [root], /signed in a way that is not trusted/),
    of("an authority with an RSA key of 1024 bits", [leaf({ issuer: weakRoot })], [weakRoot], /too weak/),
    of("an RSA key of 1024 bits", [leaf({ kind: "rsa1024" })], [root], /too weak/),
    of(
      "an RSA key, RSA-PSS signature",
      [leaf({ kind: "rsa2048", issuer: ca({ kind: "rsapss", commonName: "Pss" }) })],
      [],
      /No trusted/,
    ),
    of("for servers", [leaf({ extensions: ["extendedKeyUsage=serverAuth"] })], [root], null),
    of("for servers and clients", [leaf({ extensions: ["extendedKeyUsage=clientAuth,serverAuth"] })], [root], null),
    of("for anything", [leaf({ extensions: ["extendedKeyUsage=anyExtendedKeyUsage"] })], [root], null),
    of("for clients only", [leaf({ extensions: ["extendedKeyUsage=clientAuth"] })], [root], /is not for a server/),
    of(
      "a critical extension that nobody knows",
      [leaf({ extensions: ["1.2.3.4.5=critical,ASN1:UTF8String:x"] })],
      [root],
      /critical extension that is not understood: 1.2.3.4.5/,
    ),
    of(
      "an extension that nobody knows, not critical",
      [leaf({ extensions: ["1.2.3.4.5=ASN1:UTF8String:x"] })],
      [root],
      null,
    ),
    of("any name, where none is asked for", [good], [root], null, null),
    named("another host", "DNS:game.test", "other.test", false),
    named("one name of several", "DNS:a.test,DNS:game.test", "game.test", true),
    named("letters in another case", "DNS:Game.Test", "gAME.tEST", true),
    named("a wildcard", "DNS:*.game.test", "eu.game.test", true),
    named("a wildcard for two labels", "DNS:*.game.test", "a.b.game.test", false),
    named("a wildcard for none", "DNS:*.game.test", "game.test", false),
    named("a wildcard in another case", "DNS:*.GAME.test", "EU.game.test", true),
    named("a wildcard for a part of a label", "DNS:e*.game.test", "eu.game.test", false),
    named("a wildcard in the middle", "DNS:eu.*.test", "eu.game.test", false),
    named(
      "a wildcard for a whole domain",
      "DNS:*.test",
      "game.test",
      false,
      "it takes one; browsers and OpenSSL do not",
    ),
    named("a name behind a dot", "DNS:eu.game.test", ".game.test", false),
    named("the common name, without alternative names", null, "common.test", true),
    named("the common name in another case", null, "Common.Test", true),
    named("another common name", null, "game.test", false),
    named("the common name, with alternative names", "DNS:game.test", "common.test", false),
    ...["URI:https://game.test/", "email:a@game.test", "RID:1.2.3.4", "otherName:1.2.3.4;UTF8:x"].map((kind) =>
      named(`the common name, with an alternative name that is no host's (${kind})`, kind, "common.test", false),
    ),
    named("an address as common name, with an alternative name that is no host's", "URI:x:y", "common.test", false),
    named("the end of a name", "DNS:game.test", "evilgame.test", false),
    named("the beginning of a name", "DNS:game.test", "game.test.evil", false),
    named("an address", "IP:127.0.0.1", "127.0.0.1", true, "2.28 knows no addresses; the engine's 3.6 does"),
    named("an IPv6 address", "IP:::1", "::1", true, "2.28 knows no addresses; the engine's 3.6 does"),
    named("an address among the names", "DNS:127.0.0.1", "127.0.0.1", false, "2.28 compares addresses as names"),
    of(
      "an address as common name, without alternative names",
      [leaf({ commonName: "127.0.0.1", alternativeNames: undefined })],
      [root],
      null,
      "127.0.0.1",
    ),
    of(
      "a wildcard as common name, without alternative names",
      [leaf({ commonName: "*.game.test", alternativeNames: undefined })],
      [root],
      null,
      "eu.game.test",
    ),
    named("another address", "IP:127.0.0.1", "127.0.0.2", false),
    named("no name at all", "DNS:game.test", "", false),
  ];
}
