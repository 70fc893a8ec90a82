/** A file that a page consists of. @internal */
export interface PageAsset {
  /** Its MIME type. */
  readonly type: string;
  readonly body: string;
}

/** An open page, as the one who draws on it sees it. @internal */
export interface PageStream {
  /** Whether the page has taken what was sent so far; when not, the next message is better left for later. */
  readonly isReady: boolean;
  /** Sends a message: JSON text in one line. */
  send(message: string): void;
  /** Ends it. */
  close(): void;
}

/** What a {@link PageServer} is told. @internal */
export interface PageServerSettings {
  /** 0 for a free one. */
  readonly port: number;
  /** The page's files by name; `""` is the page itself. */
  readonly assets: ReadonlyMap<string, PageAsset>;
  /** A page was opened. */
  readonly onOpen: (stream: PageStream) => void;
  /** A page is gone. */
  readonly onClose: (stream: PageStream) => void;
  /** A page says something: an object of JSON. */
  readonly onCommand: (stream: PageStream, command: Readonly<Record<string, unknown>>) => void;
}

/** Shows a page to browsers of this machine. @internal */
export interface PageServer {
  /** Where, with the token without which nobody gets an answer. */
  readonly url: string;
  /** Ends all pages and frees the port. */
  close(): Promise<void>;
}
