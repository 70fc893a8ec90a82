import { parseCertificates, readFileBytes, writeFileText } from "#platform/tls";
import {
  ERR_INVALID_PARAMETER,
  type ErrorCode,
  FAILED,
  GodotObject,
  OK,
  push_error,
  push_warning,
} from "../core/index.js";

/**
 * Godot's `X509Certificate`: one certificate, or a chain of them.
 *
 * Loading adds to the chain, as in Godot. In a browser it only holds PEM text: there are no files and nothing is checked.
 *
 * @see Godot class reference, X509Certificate
 */
export class X509Certificate extends GodotObject {
  readonly #pems: string[] = [];

  /**
   * Adds the certificates of a file.
   *
   * @param path - A PEM file, by convention `*.crt`, with one or more certificates, or a DER file with one.
   * @returns `OK`; `ERR_INVALID_PARAMETER` when the file cannot be read; `FAILED` when it holds no certificate.
   */
  load(path: string): ErrorCode {
    const bytes = readFileBytes(path);
    if (bytes === null) {
      push_error(`Cannot open X509Certificate file '${path}'`);
      return ERR_INVALID_PARAMETER;
    }
    return this.#parse(bytes, `file '${path}'`);
  }

  /**
   * Adds the certificates of a PEM text. Those that cannot be read are skipped with a warning.
   *
   * @param string - One or more certificates in PEM.
   * @returns `OK`, or `FAILED` when there is no certificate in it.
   */
  load_from_string(string: string): ErrorCode {
    return this.#parse(new TextEncoder().encode(String(string)), "string");
  }

  /**
   * Writes the chain to a file, in PEM.
   *
   * @param path - The file.
   * @returns `OK`; `FAILED` without a certificate; `ERR_INVALID_PARAMETER` when the file cannot be written.
   */
  save(path: string): ErrorCode {
    if (this.#pems.length === 0) {
      push_error("Error writing certificate: there is none");
      return FAILED;
    }
    if (!writeFileText(path, this.save_to_string(), false)) {
      push_error(`Cannot save X509Certificate file '${path}'`);
      return ERR_INVALID_PARAMETER;
    }
    return OK;
  }

  /** @returns The chain in PEM, in the order in which it was loaded; `""` without a certificate. */
  save_to_string(): string {
    return this.#pems.join("");
  }

  #parse(bytes: Uint8Array, what: string): ErrorCode {
    const { pems, skipped } = parseCertificates(bytes);
    if (pems.length === 0) {
      push_error(`Error parsing X509 certificates: none in the ${what}`);
      return FAILED;
    }
    if (skipped > 0) push_warning(`${skipped} X509 certificates in the ${what} could not be parsed and were skipped`);
    this.#pems.push(...pems);
    return OK;
  }
}
