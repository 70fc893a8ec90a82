/** A message while it is being written. */
export type Draft<Message> = { -readonly [Name in keyof Message]: Message[Name] };
