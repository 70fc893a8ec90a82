import { type PlatformTls, pemBlocks } from "../tls.js";

// A browser checks certificates itself and lets no page change that: keys and certificates are only held here.

export const parseKey: PlatformTls["parseKey"] = (bytes, publicOnly) => {
  const ending = publicOnly ? "PUBLIC KEY" : "PRIVATE KEY";
  const block = pemBlocks(new TextDecoder().decode(bytes)).find(({ label }) => label.endsWith(ending));
  if (block === undefined) return null;
  return publicOnly ? { privatePem: null, publicPem: block.pem } : { privatePem: block.pem, publicPem: null };
};

export const parseCertificates: PlatformTls["parseCertificates"] = (bytes) => ({
  pems: pemBlocks(new TextDecoder().decode(bytes))
    .filter(({ label }) => label === "CERTIFICATE")
    .map(({ pem }) => pem),
  skipped: 0,
});

export const readFileBytes: PlatformTls["readFileBytes"] = () => null;

export const writeFileText: PlatformTls["writeFileText"] = () => false;
