import type { World } from "./world.js";
import type { RedirectedAddress } from "./world-options.js";

/** Where a script may connect to: what stands in for the address that it has said; null, with an error, when it may not. */
export function allowedAddress(world: World, host: string, port: number): RedirectedAddress | null {
  const wanted = { host, port };
  const isAllowed =
    world.options.allow?.some(
      (address) => ["*", host].includes(address.host) && (address.port === 0 || address.port === port),
    ) ?? false;
  if (isAllowed) return world.options.redirect?.(wanted) ?? wanted;
  world.options.refused?.(wanted);
  world.error(`The script may not connect to ${host}:${port}: it is none of the addresses that are allowed`);
  return null;
}

/** The same for a WebSocket's URL. What follows the port is a path: `host:port@other` would lead to the other host. */
export function connectUrl(world: World, url: string): string | null {
  const [, scheme = "ws", host = "", port, path = ""] =
    /^(?:(wss?):\/\/)?([^/:]+)(?::(\d+))?((?:[/?#].*)?)$/.exec(url) ?? [];
  const address = allowedAddress(world, host, port === undefined ? (scheme === "wss" ? 443 : 80) : Number(port));
  return address === null ? null : (address.url ?? `${scheme}://${address.host}:${address.port}${path}`);
}
