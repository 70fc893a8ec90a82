import { parseKey, readFileBytes, writeFileText } from "#platform/tls";
import { ERR_INVALID_PARAMETER, type ErrorCode, FAILED, GodotObject, OK, push_error } from "../core/index.js";
import type { ParsedKey } from "../platform/tls.js";

/**
 * Godot's `CryptoKey`: an RSA or elliptic-curve key, private or public.
 *
 * In a browser it only holds PEM text: there are no files and nothing is checked.
 *
 * @see Godot class reference, CryptoKey
 */
export class CryptoKey extends GodotObject {
  #key: ParsedKey | null = null;
  #publicOnly = true; // As in Godot, as long as nothing was loaded.

  /** @returns Whether there is no private key: only a public one was loaded, or none at all. */
  is_public_only(): boolean {
    return this.#publicOnly;
  }

  /**
   * Loads a key from a file.
   *
   * @param path - A PEM or DER file, by convention `*.key`, or `*.pub` for a public key.
   * @param public_only - Whether the file holds a public key.
   * @returns `OK`; `ERR_INVALID_PARAMETER` when the file cannot be read; `FAILED` when it holds no such key.
   */
  load(path: string, public_only = false): ErrorCode {
    const bytes = readFileBytes(path);
    if (bytes === null) {
      push_error(`Cannot open CryptoKey file '${path}'`);
      return ERR_INVALID_PARAMETER;
    }
    const error = this.#parse(bytes, public_only, `file '${path}'`);
    bytes.fill(0); // As Godot does: no copy of a secret outlives its use.
    return error;
  }

  /**
   * Loads a key from PEM text. Without a key in it the one that was loaded before stays.
   *
   * @param string_key - PEM: PKCS#1, SEC 1 or PKCS#8 without a password; SubjectPublicKeyInfo or PKCS#1 when public.
   * @param public_only - Whether the text holds a public key.
   * @returns `OK`, or `FAILED` when the text holds no such key.
   */
  load_from_string(string_key: string, public_only = false): ErrorCode {
    return this.#parse(new TextEncoder().encode(String(string_key)), public_only, "string");
  }

  /**
   * Writes the key to a file, in PEM. A private key is readable by the file's owner alone.
   *
   * @param path - The file.
   * @param public_only - Whether only the public key is written.
   * @returns `OK`; `FAILED` without a key to write; `ERR_INVALID_PARAMETER` when the file cannot be written.
   */
  save(path: string, public_only = false): ErrorCode {
    const pem = this.save_to_string(public_only);
    if (pem === "") return FAILED;
    if (!writeFileText(path, pem, !public_only)) {
      push_error(`Cannot save CryptoKey file '${path}'`);
      return ERR_INVALID_PARAMETER;
    }
    return OK;
  }

  /**
   * @param public_only - Whether to leave out the private key.
   * @returns The key in PEM: PKCS#1 or SEC 1 for a private one, SubjectPublicKeyInfo for a public one; `""`, with an
   * error in the log, when there is no such key.
   */
  save_to_string(public_only = false): string {
    const pem = public_only ? this.#key?.publicPem : this.#key?.privatePem;
    if (pem === null || pem === undefined) {
      push_error(`Error saving key: there is no ${public_only ? "public" : "private"} key`);
      return "";
    }
    return pem;
  }

  #parse(bytes: Uint8Array, publicOnly: boolean, what: string): ErrorCode {
    const key = parseKey(bytes, publicOnly);
    if (key === null) {
      push_error(`Error parsing key: no ${publicOnly ? "public" : "private"} key in the ${what}`);
      return FAILED;
    }
    this.#key = key;
    this.#publicOnly = publicOnly;
    return OK;
  }
}
