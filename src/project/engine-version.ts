import type { EngineVersion, Variant } from "../variant/index.js";

/**
 * The engine that a project was last opened with, `"4.4"` say, as its settings tell.
 *
 * @param settings - The project's settings.
 * @returns Its version; undefined when the settings name none.
 * @internal
 */
export function engineOfSettings(settings: ReadonlyMap<string, Variant>): EngineVersion | undefined {
  const features = settings.get("application/config/features");
  if (typeof features !== "object" || features === null || !(Symbol.iterator in features)) return undefined;
  for (const feature of features as Iterable<unknown>) {
    const text = String(feature);
    if (/^4\.\d{1,3}$/.test(text)) return text as EngineVersion;
  }
  return undefined;
}
