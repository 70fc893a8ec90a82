// Placeholder signatures until the codec lands.
export type Variant = any;
export declare function var_to_bytes(value: Variant): Uint8Array;
export declare function bytes_to_var(bytes: Uint8Array): Variant;
export declare function var_to_bytes_with_objects(value: Variant): Uint8Array;
export declare function bytes_to_var_with_objects(bytes: Uint8Array): Variant;
