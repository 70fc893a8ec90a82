/** A module that a user gave by its path, loaded: its exports by name. @internal */
export type LoadedScript = Readonly<Record<string, unknown>>;
