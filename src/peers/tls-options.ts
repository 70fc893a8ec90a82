import { GodotObject } from "../core/index.js";
import type { CryptoKey } from "./crypto-key.js";
import type { X509Certificate } from "./x509-certificate.js";

type Mode = "client" | "client_unsafe" | "server";

/** What the three makers of {@link TLSOptions} set. */
interface Settings {
  trustedCaChain?: X509Certificate | null;
  commonName?: string;
  ownCertificate?: X509Certificate | null;
  privateKey?: CryptoKey | null;
}

/**
 * Godot's `TLSOptions`: how a TLS or DTLS connection is made. Get one from {@link TLSOptions.client},
 * {@link TLSOptions.client_unsafe} or {@link TLSOptions.server}.
 *
 * In a browser they have no effect: the browser checks every certificate against its own authorities.
 *
 * @see Godot class reference, TLSOptions
 */
export class TLSOptions extends GodotObject {
  readonly #mode: Mode;
  readonly #settings: Settings;

  private constructor(mode: Mode, settings: Settings) {
    super();
    this.#mode = mode;
    this.#settings = settings;
  }

  /**
   * Options of a client that checks the server's certificate and its name.
   *
   * @param trusted_chain - Certificate authorities to trust; those that come with Node when null.
   * @param common_name_override - The name that the certificate must bear, when it is not the host in the address.
   */
  static client(trusted_chain: X509Certificate | null = null, common_name_override = ""): TLSOptions {
    return new TLSOptions("client", { trustedCaChain: trusted_chain, commonName: common_name_override });
  }

  /**
   * Options of a client that never checks the name in the server's certificate. For tests only.
   *
   * @param trusted_chain - Certificate authorities that must have signed it; null takes any certificate.
   */
  static client_unsafe(trusted_chain: X509Certificate | null = null): TLSOptions {
    return new TLSOptions("client_unsafe", { trustedCaChain: trusted_chain });
  }

  /**
   * Options of a server.
   *
   * @param key - Its private key.
   * @param certificate - Its certificate, followed by those that lead to the signing authority.
   */
  static server(key: CryptoKey, certificate: X509Certificate): TLSOptions {
    return new TLSOptions("server", { privateKey: key, ownCertificate: certificate });
  }

  /** @returns Whether these are a server's options. */
  is_server(): boolean {
    return this.#mode === "server";
  }

  /** @returns Whether they were made by {@link TLSOptions.client_unsafe}. */
  is_unsafe_client(): boolean {
    return this.#mode === "client_unsafe";
  }

  /** @returns The name that the server's certificate must bear; `""` for the host in the address. */
  get_common_name_override(): string {
    return this.#settings.commonName ?? "";
  }

  /** @returns The authorities that a client trusts, or null. */
  get_trusted_ca_chain(): X509Certificate | null {
    return this.#settings.trustedCaChain ?? null;
  }

  /** @returns The server's private key, or null. */
  get_private_key(): CryptoKey | null {
    return this.#settings.privateKey ?? null;
  }

  /** @returns The server's certificate, or null. */
  get_own_certificate(): X509Certificate | null {
    return this.#settings.ownCertificate ?? null;
  }
}
